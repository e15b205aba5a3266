<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayHeader</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/day_header.py" line="62"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message numerus="yes">
        <location filename="../../app/ui/goods_page.py" line="104"/>
        <source>%n good(s) were taken over.</source>
        <translation>
            <numerusform>%n good was taken over.</numerusform>
            <numerusform>%n goods were taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <location filename="../../app/ui/goods/import_sheet.py" line="71"/>
        <source>Take over %n good(s)</source>
        <translation>
            <numerusform>Take over %n good</numerusform>
            <numerusform>Take over %n goods</numerusform>
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
    <name>PastPaymentsSheet</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="147"/>
        <source>%n payment(s) shown, more further down</source>
        <translation>
            <numerusform>%n payment shown, more further down</numerusform>
            <numerusform>%n payments shown, more further down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="149"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsColumn</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/payments_column.py" line="120"/>
        <source>%n notice(s) not understood</source>
        <translation>
            <numerusform>%n notice not understood</numerusform>
            <numerusform>%n notices not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/pin_entry.py" line="106"/>
        <source>Too many wrong PINs. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/pin_entry.py" line="107"/>
        <source>Too many wrong PINs. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n minute.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message numerus="yes">
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="164"/>
        <source>%n row(s) read …</source>
        <translation>
            <numerusform>%n row read …</numerusform>
            <numerusform>%n rows read …</numerusform>
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
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="69"/>
        <source>%n recorded payment(s) would not have counted!</source>
        <translation>
            <numerusform>%n recorded payment would not have counted!</numerusform>
            <numerusform>%n recorded payments would not have counted!</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="75"/>
        <source>Tried on %n kept notice(s):</source>
        <translation>
            <numerusform>Tried on %n kept notice:</numerusform>
            <numerusform>Tried on %n kept notices:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="78"/>
        <source>%n other(s) would have been judged differently.</source>
        <translation>
            <numerusform>%n other would have been judged differently.</numerusform>
            <numerusform>%n others would have been judged differently.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnderWayLine</name>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/under_way_line.py" line="32"/>
        <source>From the notice on the phone to this till, today: half of %n payment(s) took {median} or less, the slowest {worst}. Late ones are left out.</source>
        <translation>
            <numerusform>From the notice on the phone to this till, today: the one payment took {median}. Late ones are left out.</numerusform>
            <numerusform>From the notice on the phone to this till, today: half of %n payments took {median} or less, the slowest {worst}. Late ones are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
