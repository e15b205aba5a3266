<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayHeader</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/day_header.py" line="53"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotRecorded</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/not_recorded.py" line="62"/>
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsColumn</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/payments_column.py" line="106"/>
        <source>%n notice(s) not understood</source>
        <translation>
            <numerusform>%n notice not understood</numerusform>
            <numerusform>%n notices not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RingingUp</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/ringing_up.py" line="180"/>
        <source>%n sale(s) held</source>
        <translation>
            <numerusform>%n sale held</numerusform>
            <numerusform>%n sales held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/shelf_page.py" line="107"/>
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
