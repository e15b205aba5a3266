<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Awaited</name>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="34"/>
        <source>Waiting for the payment of</source>
        <translation>等待收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="36"/>
        <source>The customer sees the code. The sale is paid when exactly this amount comes.</source>
        <translation>顾客已看到收款码。收到完全相同的金额时，本单即为已付。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="37"/>
        <source>Change the sale</source>
        <translation>修改本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="38"/>
        <source>Cancel sale</source>
        <translation>取消本单</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="43"/>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="44"/>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="44"/>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="45"/>
        <source>Export day</source>
        <translation>导出当日</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="46"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CashierWindow</name>
    <message>
        <location filename="../../app/ui/cashier/window.py" line="103"/>
        <source>The day was saved as {file}.</source>
        <translation>当日账目已保存为 {file}。</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <location filename="../../app/ui/codes_page.py" line="63"/>
        <source>Paste the text of the code first, or load a picture of it.</source>
        <translation>请先粘贴收款码的文字，或载入它的图片。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="65"/>
        <source>This code is in the list already.</source>
        <translation>这个收款码已在列表中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="71"/>
        <source>Looking for the code ...</source>
        <translation>正在查找收款码……</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="75"/>
        <source>Text of the code, such as https://qr.alipay.com/...</source>
        <translation>收款码的文字，例如 https://qr.alipay.com/...</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="77"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="78"/>
        <source>Load picture ...</source>
        <translation>载入图片……</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="81"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="82"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="83"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="108"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="109"/>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="132"/>
        <source>Picture of the code</source>
        <translation>收款码图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="134"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="140"/>
        <source>There is no QR code in this picture. Try a larger or sharper one.</source>
        <translation>图片中没有二维码，请换一张更大或更清晰的。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="142"/>
        <source>There are several QR codes in this picture. Cut out the one you mean.</source>
        <translation>图片中有多个二维码，请只截取需要的那一个。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="148"/>
        <source>This text is too long for a QR code.</source>
        <translation>文字太长，无法生成二维码。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="150"/>
        <source>This file is not a picture that can be read.</source>
        <translation>这个文件不是可读取的图片。</translation>
    </message>
    <message>
        <location filename="../../app/ui/codes_page.py" line="162"/>
        <source>Added. Check its platform and give it a name.</source>
        <translation>已添加。请核对平台并命名。</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <location filename="../../app/ui/cashier/customer_panel.py" line="39"/>
        <source>What the customer sees</source>
        <translation>顾客看到的画面</translation>
    </message>
</context>
<context>
    <name>CustomerWindow</name>
    <message>
        <location filename="../../app/ui/customer/window.py" line="83"/>
        <location filename="../../app/ui/customer/window.py" line="88"/>
        <source>Customer display</source>
        <translation>顾客屏</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <location filename="../../app/ui/cashier/day_header.py" line="40"/>
        <source>Paybell</source>
        <translation>Paybell</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_header.py" line="41"/>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/day_header.py" line="47"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisplayCard</name>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="67"/>
        <source>8 digits (LED8N)</source>
        <translation>8 位数码客显（LED8N）</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="68"/>
        <source>2 lines of 20 (VFD)</source>
        <translation>两行 20 字符（VFD）</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="69"/>
        <source>Latin letters</source>
        <translation>英文字母</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="70"/>
        <source>Chinese (GBK)</source>
        <translation>中文（GBK）</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="71"/>
        <source>Kind of display</source>
        <translation>客显类型</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="72"/>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="74"/>
        <source>Port, such as COM3</source>
        <translation>串口，例如 COM3</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="75"/>
        <source>Speed</source>
        <translation>波特率</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="76"/>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="78"/>
        <source>{baud} baud</source>
        <translation>{baud} 波特</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="79"/>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="80"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="96"/>
        <source>Pick or type the port. A display without one is not saved.</source>
        <translation>请选择或输入串口。没有串口的客显不会保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="98"/>
        <source>The display above is on this port already; this one is not saved.</source>
        <translation>上面的客显已使用此串口，这一个不会保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="100"/>
        <source>Nothing could be written: {problem}</source>
        <translation>无法写入：{problem}</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="103"/>
        <source>Written. Does it show 12.34? If not, try another speed.</source>
        <translation>已发送。客显是否显示 12.34？若没有，请换一个波特率再试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/display_card.py" line="105"/>
        <source>This port is not there at the moment.</source>
        <translation>目前找不到此串口。</translation>
    </message>
</context>
<context>
    <name>DisplaysPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/displays.py" line="58"/>
        <source>Add a display</source>
        <translation>添加客显</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/displays.py" line="60"/>
        <source>No display is set up. A small display on a serial or USB port can show customers the amount.</source>
        <translation>尚未设置客显。接在串口或 USB 口上的小客显可以向顾客显示金额。</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <location filename="../../app/ui/customer/idle_view.py" line="26"/>
        <location filename="../../app/ui/customer/idle_view.py" line="72"/>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/idle_view.py" line="38"/>
        <location filename="../../app/ui/customer/idle_view.py" line="49"/>
        <source>Scan to pay</source>
        <translation>扫码付款</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="34"/>
        <source>Delete the last figure</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="35"/>
        <source>Add to the sale</source>
        <translation>加入本单</translation>
    </message>
</context>
<context>
    <name>NewestPayment</name>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="131"/>
        <source>Received, counted once</source>
        <translation>已到账，只计一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="132"/>
        <source>Received late</source>
        <translation>迟到的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="132"/>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="159"/>
        <source>paid {paid}, heard {heard}</source>
        <translation>{paid} 付款，{heard} 收到</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="170"/>
        <location filename="../../app/ui/cashier/newest_payment.py" line="181"/>
        <source>No payment yet today</source>
        <translation>今天还没有收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="170"/>
        <source>The next one appears here, and the bell rings.</source>
        <translation>下一笔会显示在这里，并响铃提示。</translation>
    </message>
</context>
<context>
    <name>NotRecorded</name>
    <message>
        <location filename="../../app/ui/cashier/not_recorded.py" line="60"/>
        <source>NOT RECORDED: {what}</source>
        <translation>未入账：{what}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/not_recorded.py" line="60"/>
        <source>a notice</source>
        <translation>一条通知</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/not_recorded.py" line="62"/>
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <location filename="../../app/ui/customer/notice_view.py" line="15"/>
        <source>A moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/notice_view.py" line="19"/>
        <source>The cashier is looking</source>
        <translation>收银员正在查看</translation>
    </message>
</context>
<context>
    <name>PairingDialog</name>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="68"/>
        <location filename="../../app/ui/pairing_dialog.py" line="69"/>
        <source>Pair a phone</source>
        <translation>配对手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="72"/>
        <source>The code is a key: show it to nobody else.</source>
        <translation>此码即密钥，请勿给他人看。</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="73"/>
        <source>The pairing code as text</source>
        <translation>配对码文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="76"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="85"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="85"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="87"/>
        <source>Waiting for the phone…</source>
        <translation>正在等待手机……</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="89"/>
        <source>✓ {phone} is paired.</source>
        <translation>✓ {phone} 已配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="92"/>
        <source>Pair with Paybell</source>
        <translation>与 Paybell 配对</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="96"/>
        <source>1.  On the shop&apos;s phone, open Paybell and tap Pair.</source>
        <translation>1.  在店里的手机上打开 Paybell，点配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="97"/>
        <source>2.  Scan this code, or paste its text into the phone.</source>
        <translation>2.  扫描此码，或把文字粘贴到手机上。</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="98"/>
        <source>3.  Keep the phone within a few steps of the till.</source>
        <translation>3.  让手机留在收银台几步之内。</translation>
    </message>
</context>
<context>
    <name>PaymentRow</name>
    <message>
        <location filename="../../app/ui/cashier/payment_row.py" line="111"/>
        <source>late</source>
        <translation>迟到</translation>
    </message>
</context>
<context>
    <name>PaymentWords</name>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="40"/>
        <source>counted once</source>
        <translation>只计一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="51"/>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="53"/>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
</context>
<context>
    <name>PaymentsColumn</name>
    <message>
        <location filename="../../app/ui/cashier/payments_column.py" line="83"/>
        <location filename="../../app/ui/cashier/payments_column.py" line="84"/>
        <source>Earlier today</source>
        <translation>今日较早</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/payments_column.py" line="91"/>
        <source>%n notice(s) not understood</source>
        <translation>
            <numerusform>%n 条通知未能识别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="42"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="43"/>
        <source>Remove for good</source>
        <translation>确认移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="44"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="45"/>
        <source>Its payments will no longer reach this till. To undo, pair it anew.</source>
        <translation>它的收款将不再传到本收银台。如需恢复，请重新配对。</translation>
    </message>
</context>
<context>
    <name>PhonesPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="99"/>
        <source>Pair a phone</source>
        <translation>配对手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="100"/>
        <source>No phone is paired yet. The till hears of payments through the shop&apos;s phone.</source>
        <translation>还没有配对手机。收银台通过店里的手机得知收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="101"/>
        <source>Pairing keys are kept in the system&apos;s keychain.</source>
        <translation>配对密钥保存在系统钥匙串中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/phones.py" line="102"/>
        <source>This system has no keychain: pairing keys are kept in a file that only its owner can read.</source>
        <translation>系统没有钥匙串：配对密钥保存在仅本用户可读的文件中。</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <location filename="../../app/ui/customer/received_view.py" line="59"/>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
</context>
<context>
    <name>SalePane</name>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="93"/>
        <source>Sale</source>
        <translation>本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="94"/>
        <source>Cancel sale</source>
        <translation>取消本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="95"/>
        <source>Lines of the sale</source>
        <translation>本单明细</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="96"/>
        <source>Key in an amount, then charge.</source>
        <translation>输入金额，然后收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="97"/>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="109"/>
        <source>Charge {total}</source>
        <translation>收款 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="117"/>
        <source>✓ Paid {total}</source>
        <translation>✓ 已付 {total}</translation>
    </message>
</context>
<context>
    <name>SaleView</name>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="45"/>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="70"/>
        <source>Please pay</source>
        <translation>请付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="87"/>
        <source>{count} more above</source>
        <translation>上方还有 {count} 项</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="97"/>
        <source>Item {number}</source>
        <translation>第 {number} 项</translation>
    </message>
</context>
<context>
    <name>SamePayment</name>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="78"/>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="79"/>
        <source>Two payments</source>
        <translation>是两笔</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="80"/>
        <source>The same, count once</source>
        <translation>同一笔，只计一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="81"/>
        <source>Leave it so</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="82"/>
        <source>Two payments after all</source>
        <translation>其实是两笔</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="95"/>
        <source>{payment} is counted once.</source>
        <translation>{payment} 只计了一次。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="102"/>
        <source>The same payment? {payment} and once more {time}</source>
        <translation>是同一笔吗？{payment}，{time} 又来一条</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="104"/>
        <source>The same payment? {payment} and on another phone {time}</source>
        <translation>是同一笔吗？{payment}，另一部手机 {time}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="106"/>
        <source>The same payment? {payment} and by {platform} {time}</source>
        <translation>是同一笔吗？{payment}，{platform} {time}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/same_payment.py" line="114"/>
        <source>{money} by {platform} {time}</source>
        <translation>{money}，{platform} {time}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../app/ui/sentences.py" line="14"/>
        <source>No phone</source>
        <translation>未配对手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="15"/>
        <source>No Bluetooth</source>
        <translation>无蓝牙</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="16"/>
        <source>Bluetooth off</source>
        <translation>蓝牙已关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="17"/>
        <source>Not allowed</source>
        <translation>无蓝牙权限</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="18"/>
        <source>Searching</source>
        <translation>正在寻找</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="19"/>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="20"/>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="21"/>
        <source>Silent</source>
        <translation>无应答</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="22"/>
        <source>Wrong key</source>
        <translation>密钥不符</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="23"/>
        <source>Other version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="24"/>
        <source>Not shared</source>
        <translation>未共享</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="25"/>
        <source>Bluetooth fault</source>
        <translation>蓝牙故障</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="28"/>
        <source>No phone is paired yet. Open Settings, Phones, and pair the shop&apos;s phone.</source>
        <translation>还没有配对手机。请打开“设置 &gt; 手机”，配对店里的手机。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="31"/>
        <source>This computer has no Bluetooth LE adapter. Plug one in; payments then come by themselves.</source>
        <translation>本机没有低功耗蓝牙适配器。插上适配器后，收款会自动传来。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="34"/>
        <source>Bluetooth is switched off. Switch it on in the system.</source>
        <translation>蓝牙已关闭，请在系统中打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="35"/>
        <source>The system does not let Paybell use Bluetooth. Allow it in the system&apos;s privacy settings.</source>
        <translation>系统不允许 Paybell 使用蓝牙，请在系统的隐私设置中允许。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="38"/>
        <source>Looking for {phone}. Bring it near and open Paybell on it; check payments on the phone meanwhile.</source>
        <translation>正在寻找 {phone}。请把它拿近并打开 Paybell；这期间请在手机上核对收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="41"/>
        <source>{phone} is near. Connecting; this takes a few seconds.</source>
        <translation>{phone} 就在附近，正在连接，请稍等几秒。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="42"/>
        <source>{phone} is connected.</source>
        <translation>{phone} 已连接。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="43"/>
        <source>{phone} silent since {time}. Bring it near the till; check payments on the phone meanwhile.</source>
        <translation>{phone} 自 {time} 起无应答。请把它拿近收银台；这期间请在手机上核对收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="46"/>
        <source>{phone} uses another key, so nothing it says is taken. Remove it in Settings and pair it anew.</source>
        <translation>{phone} 的密钥不符，它的消息一律不采信。请在设置中移除并重新配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="49"/>
        <source>{phone} speaks another version of the link. Update Paybell on the phone and on this computer.</source>
        <translation>{phone} 的连接版本不同。请更新手机和本机上的 Paybell。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="52"/>
        <source>{phone} does not show its notifications here. On it, open Settings, Bluetooth, (i) beside this computer, and allow Share System Notifications.</source>
        <translation>{phone} 没有向本机共享通知。请在手机上打开“设置”→“蓝牙”，点本机旁的 (i)，打开“共享系统通知”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="57"/>
        <source>Bluetooth has a fault ({detail}). Switch Bluetooth off and on; if it stays, restart the computer.</source>
        <translation>蓝牙故障（{detail}）。请关闭再打开蓝牙；仍不行请重启电脑。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="62"/>
        <source>No sound: no loudspeaker answers. Watch the screen, and check the cable and the system&apos;s volume.</source>
        <translation>没有声音：扬声器无应答。请留意屏幕，并检查接线和系统音量。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="65"/>
        <source>The disk is nearly full ({detail} left). Free some space soon, or payments cannot be recorded.</source>
        <translation>磁盘快满了（剩余 {detail}）。请尽快腾出空间，否则收款无法入账。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="68"/>
        <source>The settings could not be read and were kept as {detail}. Check the settings and save them again.</source>
        <translation>设置无法读取，原文件已另存为 {detail}。请检查设置并重新保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="71"/>
        <source>The settings hold until the program ends, but could not be saved ({detail}). Check the disk.</source>
        <translation>设置在程序退出前有效，但无法保存（{detail}）。请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="74"/>
        <source>No system keychain: the pairing keys are in a file. Let nobody else use this computer account.</source>
        <translation>系统没有钥匙串：配对密钥保存在文件中。请勿让他人使用此电脑账户。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="77"/>
        <source>The pairing key of {detail} is missing. Remove the phone in Settings and pair it anew.</source>
        <translation>{detail} 的配对密钥丢失。请在设置中移除该手机并重新配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="80"/>
        <source>What is rung up cannot be written now ({detail}). Go on selling, and do not close the program.</source>
        <translation>收银记录暂时无法写入（{detail}）。请继续收银，不要关闭程序。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="83"/>
        <source>The customer display on {detail} does not answer. Check its cable and the port in Settings.</source>
        <translation>{detail} 上的客显没有响应。请检查连接线，以及设置中的串口。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="88"/>
        <source>The disk is full. Free some space; it is tried again.</source>
        <translation>磁盘已满。请腾出空间，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="89"/>
        <source>Another program holds the ledger. Close it; it is tried again.</source>
        <translation>账本被其他程序占用。请关闭该程序，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="92"/>
        <source>The ledger cannot be written. Make its folder writable; it is tried again.</source>
        <translation>账本无法写入。请让其文件夹可写，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="95"/>
        <source>The ledger refuses entries ({detail}). Write the payment down and call for help.</source>
        <translation>账本拒绝写入（{detail}）。请先手写记下这笔收款并寻求帮助。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="111"/>
        <source>The phone</source>
        <translation>手机</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="70"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="71"/>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="71"/>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="71"/>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="71"/>
        <source>Codes</source>
        <translation>收款码</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="71"/>
        <source>Displays</source>
        <translation>客显</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="74"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="75"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <location filename="../../app/ui/cashier/sheets.py" line="102"/>
        <source>Save the day</source>
        <translation>保存当日账目</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sheets.py" line="104"/>
        <source>Spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="46"/>
        <source>As customers know it</source>
        <translation>顾客熟悉的店名</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="47"/>
        <source>Payments before this hour still belong to the day before.</source>
        <translation>此时刻之前的收款仍算前一天。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="48"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="49"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="50"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="51"/>
        <source>The second monitor</source>
        <translation>第二台显示器</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="55"/>
        <source>Shop name</source>
        <translation>店名</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="56"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="57"/>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="58"/>
        <source>A day ends at</source>
        <translation>日结时间</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="59"/>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="60"/>
        <source>Customer&apos;s monitor</source>
        <translation>顾客显示器</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="11"/>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="12"/>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="13"/>
        <source>Needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="14"/>
        <source>Not recorded</source>
        <translation>未入账</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="15"/>
        <source>Phone silent</source>
        <translation>手机无应答</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="51"/>
        <location filename="../../app/ui/settings_pages/sound.py" line="52"/>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="53"/>
        <source>Mute everything</source>
        <translation>全部静音</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="54"/>
        <source>Speak the amount after the bell</source>
        <translation>响铃后播报金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/sound.py" line="55"/>
        <source>Listen to each sound</source>
        <translation>试听各种声音</translation>
    </message>
</context>
<context>
    <name>ThanksView</name>
    <message>
        <location filename="../../app/ui/customer/thanks_view.py" line="13"/>
        <source>Thank you</source>
        <translation>谢谢惠顾</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="52"/>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="54"/>
        <source>Looked at</source>
        <translation>已核对</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="55"/>
        <source>Check this on the phone: it may be money. It is not in the total.</source>
        <translation>请在手机上核对：这可能是一笔收款，尚未计入合计。</translation>
    </message>
</context>
</TS>
