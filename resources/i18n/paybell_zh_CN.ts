<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Adding</name>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="30"/>
        <source>Text of the code, such as https://qr.alipay.com/...</source>
        <translation>收款码的文字，例如 https://qr.alipay.com/...</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="32"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="33"/>
        <source>Load picture ...</source>
        <translation>载入图片……</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="44"/>
        <source>Paste the text of the code first, or load a picture of it.</source>
        <translation>请先粘贴收款码的文字，或载入它的图片。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="46"/>
        <source>This code is in the list already.</source>
        <translation>这个收款码已在列表中。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="52"/>
        <source>Looking for the code ...</source>
        <translation>正在查找收款码……</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="58"/>
        <source>This text is too long for a QR code.</source>
        <translation>文字太长，无法生成二维码。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="60"/>
        <source>This text has half a character in it: copy it again.</source>
        <translation>这段文字里有半个无法识别的字符，请重新复制。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="62"/>
        <source>This file is not a picture that can be read.</source>
        <translation>这个文件不是可读取的图片。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="70"/>
        <source>Picture of the code</source>
        <translation>收款码图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="72"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="78"/>
        <source>There is no QR code in this picture. Try a larger or sharper one.</source>
        <translation>图片中没有二维码，请换一张更大或更清晰的。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="80"/>
        <source>There are several QR codes in this picture. Cut out the one you mean.</source>
        <translation>图片中有多个二维码，请只截取需要的那一个。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/adding.py" line="86"/>
        <source>Added. Check its platform and give it a name.</source>
        <translation>已添加。请核对平台并命名。</translation>
    </message>
</context>
<context>
    <name>Awaited</name>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="80"/>
        <source>The customer sees the code. Several payments may add up to it.</source>
        <translation>顾客正看着收款码。可以分几笔付清。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="81"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="82"/>
        <source>Card, other</source>
        <translation>刷卡/其他</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="83"/>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="84"/>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="85"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="94"/>
        <source>Waiting for the payment of</source>
        <translation>等待收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="94"/>
        <source>Still due</source>
        <translation>还差</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/awaited.py" line="97"/>
        <source>Received {received}, still due {due}</source>
        <translation>已收 {received}，还差 {due}</translation>
    </message>
</context>
<context>
    <name>BackEndBadge</name>
    <message>
        <location filename="../../app/ui/cashier/back_end_badge.py" line="32"/>
        <source>Back end</source>
        <translation>后台</translation>
    </message>
</context>
<context>
    <name>BackEndPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="71"/>
        <source>Back end</source>
        <translation>后台</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="75"/>
        <source>Address, such as shop.example</source>
        <translation>地址，例如 shop.example</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="75"/>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="78"/>
        <source>Enrol this till</source>
        <translation>注册本收款台</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="79"/>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="80"/>
        <source>Leave now</source>
        <translation>立即退出</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="81"/>
        <source>Stay</source>
        <translation>不退出</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="84"/>
        <source>The owner makes a code in the back end, good once and for half an hour. The till goes on as it is whether the back end is there or not.</source>
        <translation>注册码由店主在后台生成，只能用一次，半小时内有效。无论后台是否在线，收款台都照常工作。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="93"/>
        <source>Asking the back end…</source>
        <translation>正在连接后台…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/back_end.py" line="95"/>
        <source>What was sent stays there. Nothing more is sent from now on.</source>
        <translation>已上传的内容会保留在后台，今后不再上传。</translation>
    </message>
</context>
<context>
    <name>BackEndWords</name>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="16"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="17"/>
        <source>In step</source>
        <translation>已同步</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="18"/>
        <source>{count} behind</source>
        <translation>差 {count} 条</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="19"/>
        <source>Away</source>
        <translation>连不上</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="20"/>
        <source>Refused</source>
        <translation>被拒收</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="21"/>
        <source>Shut out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="24"/>
        <source>This till sends nothing to a back end. One till needs none; with several, the owner sees all of them there.</source>
        <translation>本收款台不向后台发送任何数据。只有一台收款台时不需要后台；有多台时，店主可在后台看到全部。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="28"/>
        <source>The back end has everything that this till has written.</source>
        <translation>后台已收到本收款台记下的全部内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="29"/>
        <source>The back end is being sent what it has not got: {count} entries. This goes on by itself.</source>
        <translation>正在向后台补传 {count} 条记录，会自动完成。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="32"/>
        <source>The back end is away since {since}. Selling goes on; what is written is sent when it is back.</source>
        <translation>从 {since} 起连不上后台。收款照常进行，恢复后会自动补传。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="35"/>
        <source>The back end takes nothing more from this till. If that is wrong, ask the owner for a code and enrol again in Settings, Back end.</source>
        <translation>后台不再接收本收款台的数据。如果不该如此，请向店主要一个注册码，到设置的后台页重新注册。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="42"/>
        <source>The back end refuses this journal: entry {entry} is not the one it was sent before. Change nothing, and call the owner.</source>
        <translation>后台拒收本机流水：第 {entry} 条与当初上传的不同。请保持原样，并联系店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="47"/>
        <source>The back end refuses this journal: entries from {entry} on are missing here. Was an old copy put back? Call the owner.</source>
        <translation>后台拒收本机流水：本机缺少第 {entry} 条起的记录。是否恢复过旧备份？请联系店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="52"/>
        <source>The back end refuses this journal: entry {entry} was changed or damaged after it was written. Call the owner.</source>
        <translation>后台拒收本机流水：第 {entry} 条写入后被改动或损坏。请联系店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="56"/>
        <source>The back end does not take entry {entry}: it is too large. What follows waits. Call for help.</source>
        <translation>后台无法接收第 {entry} 条：内容过大。其后的记录在本机等待。请联系技术支持。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="61"/>
        <source>That is no address that begins with https://. Anything else could be read on the way.</source>
        <translation>地址必须以 https:// 开头，否则数据在途中可能被他人读取。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="64"/>
        <source>The back end does not know this code. Ask the owner for a new one; it is good for half an hour.</source>
        <translation>后台不认识这个注册码。请向店主要一个新的，半小时内有效。</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="68"/>
        <source>No back end answers there. Check the address and the network. ({detail})</source>
        <translation>该地址没有后台应答。请检查地址和网络。（{detail}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/back_end_words.py" line="71"/>
        <source>The back end&apos;s token could not be kept on this computer. Put that right and ask for a new code. ({detail})</source>
        <translation>后台凭证无法保存在本机。请排除问题后再要一个新的注册码。（{detail}）</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="48"/>
        <source>Replay</source>
        <translation>重播</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="49"/>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="49"/>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="50"/>
        <source>Payments</source>
        <translation>收款记录</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="51"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="52"/>
        <source>Day&apos;s end</source>
        <translation>日结</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/bottom_bar.py" line="53"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CashEntry</name>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="70"/>
        <source>Float at the start</source>
        <translation>开店备用金</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="70"/>
        <source>Cash counted</source>
        <translation>清点现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="96"/>
        <source>Expected: {money}, of it {sales} from sales less refunds</source>
        <translation>应有：{money}，其中销售减退款 {sales}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="104"/>
        <source>That is not an amount, such as 120.50.</source>
        <translation>这不是金额，例如 120.50。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="124"/>
        <source>The drawer is exact.</source>
        <translation>现金相符。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="126"/>
        <source>{money} missing.</source>
        <translation>少了 {money}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/cash_entry.py" line="127"/>
        <source>{money} too much.</source>
        <translation>多了 {money}。</translation>
    </message>
</context>
<context>
    <name>CashPage</name>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="81"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="82"/>
        <source>Delete the last figure</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="83"/>
        <source>Take the cash</source>
        <translation>收下现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="102"/>
        <source>Cash for {due}</source>
        <translation>现金收 {due}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="103"/>
        <source>Given {given}</source>
        <translation>实收 {given}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="106"/>
        <source>{money} missing</source>
        <translation>还差 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/cash_page.py" line="108"/>
        <source>Change {money}</source>
        <translation>找零 {money}</translation>
    </message>
</context>
<context>
    <name>CashierWindow</name>
    <message>
        <location filename="../../app/ui/cashier/window.py" line="130"/>
        <source>No good has the barcode {text}. Key in its price, or add it in Settings, Goods.</source>
        <translation>没有条码为 {text} 的商品。请直接输入价格，或在“设置 - 商品”中添加。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/window.py" line="148"/>
        <source>That payment cannot stand on that sale any more. Open it again and choose anew.</source>
        <translation>这笔收款已不能归到那笔销售。请重新打开它再选。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/window.py" line="157"/>
        <source>Recorded, but it could not be remembered: {why}</source>
        <translation>已入账，但没能记住这种说法：{why}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <location filename="../../app/ui/cashier/cheat_sheet.py" line="33"/>
        <source>Keys of the till</source>
        <translation>收银台按键</translation>
    </message>
</context>
<context>
    <name>ChosenCode</name>
    <message>
        <location filename="../../app/ui/collection_codes/chosen_code.py" line="85"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/chosen_code.py" line="86"/>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
</context>
<context>
    <name>ComparedRowsModel</name>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="69"/>
        <source>Time in China</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="70"/>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="71"/>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="72"/>
        <source>Statement</source>
        <translation>账单</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="73"/>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="74"/>
        <source>Other party</source>
        <translation>对方</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/compared_rows.py" line="75"/>
        <source>Status and order</source>
        <translation>状态与单号</translation>
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
        <location filename="../../app/ui/customer/window.py" line="94"/>
        <location filename="../../app/ui/customer/window.py" line="99"/>
        <source>Customer display</source>
        <translation>顾客屏</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <location filename="../../app/ui/cashier/day_choice.py" line="52"/>
        <source>A day earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_choice.py" line="53"/>
        <source>A day later</source>
        <translation>后一天</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_choice.py" line="54"/>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_choice.py" line="55"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>DayEndPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="65"/>
        <location filename="../../app/ui/settings_pages/day_end.py" line="66"/>
        <source>Backup folder</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="69"/>
        <source>Choose a stick or another disk. Each day&apos;s end puts a checked copy of the ledger, the settings and the goods there; pairing keys and PINs stay here.</source>
        <translation>请选 U 盘或另一块磁盘。每次日结会把校验过的账本、设置和商品副本放在那里；配对密钥和 PIN 码留在本机。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="73"/>
        <location filename="../../app/ui/settings_pages/day_end.py" line="74"/>
        <source>Folder for the day&apos;s files</source>
        <translation>每日文件的文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="75"/>
        <source>Each day&apos;s end writes the day for the bookkeeper, in these formats:</source>
        <translation>每次日结为记账员写出当日文件，格式：</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="101"/>
        <source>No backup is made: a broken disk would take all with it.</source>
        <translation>没有备份：磁盘坏了就什么都没有了。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="103"/>
        <source>This folder is not there now, or cannot be read.</source>
        <translation>这个文件夹现在不在，或无法读取。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="105"/>
        <source>There is no backup in it yet; the next day&apos;s end makes one.</source>
        <translation>里面还没有备份；下一次日结会做一份。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/day_end.py" line="107"/>
        <source>The last backup is of {day}.</source>
        <translation>最近一次备份：{day}。</translation>
    </message>
</context>
<context>
    <name>DayEndSheet</name>
    <message>
        <location filename="../../app/ui/day/day_end_sheet.py" line="62"/>
        <source>The day&apos;s end</source>
        <translation>日结</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/day_end_sheet.py" line="63"/>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/day_end_sheet.py" line="63"/>
        <source>Earlier days</source>
        <translation>以前的日结</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/day_end_sheet.py" line="63"/>
        <source>Picture</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <location filename="../../app/ui/cashier/day_header.py" line="53"/>
        <source>Paybell</source>
        <translation>Paybell</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_header.py" line="65"/>
        <source>refunds {money}</source>
        <translation>退款 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/day_header.py" line="71"/>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/day_header.py" line="62"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <location filename="../../app/ui/day/words.py" line="12"/>
        <source>{day} has ended already; nothing was added to it.</source>
        <translation>{day}已经日结，没有再加任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/words.py" line="16"/>
        <source>Backup made and checked: {name}</source>
        <translation>已备份并校验：{name}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/words.py" line="20"/>
        <source>No backup folder is set. Choose one in Settings, Day&apos;s end.</source>
        <translation>没有备份文件夹，请在“设置→日结”里选择。</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <location filename="../../app/ui/deed_words.py" line="11"/>
        <source>the report of the day so far</source>
        <translation>查看当日小结</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="12"/>
        <source>ending the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="13"/>
        <source>giving money back</source>
        <translation>退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="14"/>
        <source>giving back more than a cashier may</source>
        <translation>超过收银员限额的退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="15"/>
        <source>writing a file of the takings</source>
        <translation>导出收款文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="16"/>
        <source>comparing a statement with the ledger</source>
        <translation>将账单与账本核对</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="17"/>
        <source>opening the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="18"/>
        <source>teaching the till a notice</source>
        <translation>教会系统识别通知</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="19"/>
        <source>correcting a day that has ended</source>
        <translation>更正已日结的营业日</translation>
    </message>
    <message>
        <location filename="../../app/ui/deed_words.py" line="20"/>
        <source>naming who works here</source>
        <translation>设置店员</translation>
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
    <name>DoubtPanel</name>
    <message>
        <location filename="../../app/ui/collection_codes/doubt_panel.py" line="47"/>
        <source>Set to {platform}</source>
        <translation>改为{platform}</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <location filename="../../app/ui/collection_codes/doubt_words.py" line="16"/>
        <source>This is a code of {other}, and it stands here as one of {listed}.</source>
        <translation>这是{other}的收款码，在这里却列为{listed}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/doubt_words.py" line="19"/>
        <source>Its name says {other}, and it stands here as a code of {listed}. One of the two is wrong.</source>
        <translation>名称写的是{other}，在这里却列为{listed}，两者必有一个不对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/doubt_words.py" line="22"/>
        <source>This looks like the payment link of one order: after one sale it is used up. Take the shop&apos;s own collection code instead.</source>
        <translation>这像是单笔订单的付款链接，收一次款就会失效。请换成店铺自己的收款码。</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/doubt_words.py" line="27"/>
        <source>This code breaks a rule of its standard, and wallets may refuse it: {problem}</source>
        <translation>这个码不符合其标准，钱包可能拒绝扫描：{problem}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../app/ui/export_choices.py" line="15"/>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="16"/>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="17"/>
        <source>Report (PDF)</source>
        <translation>报表（PDF）</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="18"/>
        <source>Journal (JSON Lines)</source>
        <translation>原始流水（JSON Lines）</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="19"/>
        <source>Beancount</source>
        <translation>Beancount</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="20"/>
        <source>hledger</source>
        <translation>hledger</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="23"/>
        <source>Every payment and refund as a row, totals at the end. Any spreadsheet opens it.</source>
        <translation>每笔收款和退款一行，最后是合计。任何表格软件都能打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="26"/>
        <source>A summary and a sheet for each platform, ready for Excel.</source>
        <translation>一张汇总表，每个平台一张明细表，用 Excel 直接打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="27"/>
        <source>Totals and charts on A4, to print, to file or to send.</source>
        <translation>A4 版面的合计和图表，可打印、存档或发送。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="28"/>
        <source>What the station wrote down, entry by entry, as proof that nothing was changed since.</source>
        <translation>收款台逐条记下的原始流水，可证明事后未被改动。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="31"/>
        <source>Double entry as plain text, for bookkeepers who use Beancount.</source>
        <translation>纯文本复式记账，供使用 Beancount 的会计。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="32"/>
        <source>Double entry as plain text, for bookkeepers who use hledger.</source>
        <translation>纯文本复式记账，供使用 hledger 的会计。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="35"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="36"/>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="37"/>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="38"/>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_choices.py" line="39"/>
        <source>Other days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="86"/>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="96"/>
        <source>Given up. No file was written.</source>
        <translation>已放弃，没有写入文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="111"/>
        <location filename="../../app/ui/export_dialog.py" line="122"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="119"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="120"/>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="121"/>
        <source>Compare with a statement…</source>
        <translation>与账单核对…</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="129"/>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="130"/>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="131"/>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="132"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="133"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="182"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="222"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/export_dialog.py" line="222"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <location filename="../../app/ui/settings_pages/folder_field.py" line="36"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/folder_field.py" line="37"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/folder_field.py" line="44"/>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>FoundPaymentsModel</name>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="106"/>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="107"/>
        <source>Platform</source>
        <translation>支付平台</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="108"/>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="109"/>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="110"/>
        <source>On the sale of</source>
        <translation>所在销售单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="130"/>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="134"/>
        <source>refunded {money}</source>
        <translation>已退 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/found_payments.py" line="136"/>
        <source>sale refunded {money}</source>
        <translation>销售单已退 {money}</translation>
    </message>
</context>
<context>
    <name>GoodForm</name>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="68"/>
        <source>This barcode belongs to {name}.</source>
        <translation>这个条码属于 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="71"/>
        <source>Change this good</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="71"/>
        <source>New good</source>
        <translation>新商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="73"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="74"/>
        <source>Price ({currency})</source>
        <translation>售价（{currency}）</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="75"/>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="76"/>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="77"/>
        <source>Colour of its button</source>
        <translation>按钮颜色</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="83"/>
        <source>Sold</source>
        <translation>计价方式</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="84"/>
        <source>Scan it, or leave it empty</source>
        <translation>扫描条码，没有可不填</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="85"/>
        <source>Favourite: a button at the till</source>
        <translation>常用：在收款台显示按钮</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="86"/>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="87"/>
        <source>Save good</source>
        <translation>保存商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="95"/>
        <source>per piece</source>
        <translation>按件</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/good_form.py" line="95"/>
        <source>per kilogram</source>
        <translation>按公斤</translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message>
        <location filename="../../app/ui/goods_page.py" line="83"/>
        <source>{name} is saved.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="93"/>
        <source>Not saved: the disk is full. Free some space and save again.</source>
        <translation>未保存：磁盘已满。请腾出空间后再保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="95"/>
        <source>Not saved: the catalogue cannot be written ({detail}). Save again.</source>
        <translation>未保存：无法写入商品库（{detail}）。请再保存一次。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/goods_page.py" line="104"/>
        <source>%n good(s) were taken over.</source>
        <translation>
            <numerusform>已导入 %n 件商品。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="109"/>
        <source>The goods were saved as {file}.</source>
        <translation>商品已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="118"/>
        <source>Goods were changed in the meantime. Nothing was taken over; import again.</source>
        <translation>这期间商品有过改动，没有导入任何内容。请重新导入。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="125"/>
        <source>Name, first letters or barcode</source>
        <translation>名称、拼音首字母或条码</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="126"/>
        <source>Search the goods</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="127"/>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="128"/>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="129"/>
        <source>Import ...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="130"/>
        <source>Export ...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="135"/>
        <source>No goods yet. Write one at the right, or import a table of them.</source>
        <translation>还没有商品。请在右边添加，或导入表格。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="136"/>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>没有找到。请少输入几个字试试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="152"/>
        <source>Import goods</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="153"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="159"/>
        <source>Export goods</source>
        <translation>导出商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="161"/>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods_page.py" line="164"/>
        <source>goods</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>HeldPaid</name>
    <message>
        <location filename="../../app/ui/cashier/held_paid.py" line="65"/>
        <source>Right so</source>
        <translation>没错</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/held_paid.py" line="66"/>
        <source>Switch to this sale</source>
        <translation>改归这笔销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/held_paid.py" line="70"/>
        <source>{money} by {platform} has paid the held sale of {time}, the older of two.</source>
        <translation>{platform}的 {money} 付清了 {time} 的挂单（两笔同额，先结早的）。</translation>
    </message>
</context>
<context>
    <name>IdleView</name>
    <message>
        <location filename="../../app/ui/customer/idle_view.py" line="43"/>
        <location filename="../../app/ui/customer/idle_view.py" line="85"/>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/idle_view.py" line="47"/>
        <source>Scan to pay</source>
        <translation>扫码付款</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <location filename="../../app/ui/goods/import_sheet.py" line="60"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_sheet.py" line="63"/>
        <source>{file}: {added} new, {changed} changed, {same} as before, {bad} rows left out.</source>
        <translation>{file}：新增 {added} 件，修改 {changed} 件，不变 {same} 件，{bad} 行不导入。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/goods/import_sheet.py" line="71"/>
        <source>Take over %n good(s)</source>
        <translation>
            <numerusform>导入 %n 件商品</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_sheet.py" line="72"/>
        <source>Change nothing</source>
        <translation>不做改动</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_sheet.py" line="73"/>
        <source>What the import would change</source>
        <translation>导入后的变化</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="49"/>
        <source>Good</source>
        <translation>商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="49"/>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="62"/>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="62"/>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="64"/>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="67"/>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/import_table.py" line="78"/>
        <source>In {other}, and the till sells in {currency}: never rung up.</source>
        <translation>售价为 {other}，本店以 {currency} 收款：无法录入。</translation>
    </message>
</context>
<context>
    <name>IphoneGuide</name>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="76"/>
        <source>The same</source>
        <translation>数字相同</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="77"/>
        <source>Another number</source>
        <translation>数字不同</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="78"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="96"/>
        <source>✓ {phone} is paired. Now allow it to show its notifications here, as in step 3.</source>
        <translation>✓ {phone} 已配对。现在请按第 3 步，允许它在这里显示通知。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="103"/>
        <source>Waiting for the iPhone…</source>
        <translation>正在等待 iPhone…</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="105"/>
        <source>Does the iPhone show this number?</source>
        <translation>iPhone 上显示的是这个数字吗？</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="106"/>
        <source>Now tap Pair on the iPhone.</source>
        <translation>现在请在 iPhone 上点“配对”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="108"/>
        <source>Type this number on the iPhone, where it asks for one.</source>
        <translation>请在 iPhone 要求输入的地方输入这个数字。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="110"/>
        <source>The iPhone is connected. The pairing is being written down…</source>
        <translation>iPhone 已连接，正在保存配对…</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="111"/>
        <source>Making this computer known to iPhones…</source>
        <translation>正在让 iPhone 能找到这台电脑…</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="115"/>
        <source>1.  On the iPhone, open Settings, Bluetooth. Under Other Devices, tap the name shown here.</source>
        <translation>1.  在 iPhone 上打开“设置”&gt;“蓝牙”，在“其他设备”中点这里显示的名称。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="116"/>
        <source>2.  Compare the six digits on both. Only if they are the same, say so here and tap Pair there.</source>
        <translation>2.  核对两边的六位数字。只有相同时，才在这里确认，并在 iPhone 上点“配对”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="117"/>
        <source>3.  When the iPhone asks, allow this computer to display its notifications.</source>
        <translation>3.  iPhone 询问时，允许这台电脑显示它的通知。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="118"/>
        <source>4.  In the iPhone&apos;s Settings, Notifications, set Show Previews to Always, for the wallets too.</source>
        <translation>4.  在 iPhone 的“设置”&gt;“通知”中，把“显示预览”设为“始终”，收款应用也要这样设。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="140"/>
        <source>The number to type</source>
        <translation>要输入的数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="141"/>
        <source>The number on both</source>
        <translation>两边都应显示的数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_guide.py" line="141"/>
        <source>This computer is called</source>
        <translation>这台电脑的名称</translation>
    </message>
</context>
<context>
    <name>IphoneWords</name>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="12"/>
        <source>Windows and macOS let no iPhone show its notifications to this program. Use a phone with Paybell on it instead (tap “Paybell phone” above), or run the till on Linux.</source>
        <translation>在 Windows 和 macOS 上，系统不允许 iPhone 把通知交给本程序。请改用装有 Paybell 的手机（点上方的“Paybell 手机”），或在 Linux 电脑上运行收款台。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="17"/>
        <source>The system&apos;s Bluetooth service does not run. Install or start it (bluez), then try again.</source>
        <translation>系统的蓝牙服务没有运行。请安装或启动它（bluez），然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="20"/>
        <source>This computer has no Bluetooth LE adapter that can be found. Plug one in, then try again.</source>
        <translation>这台电脑没有可被发现的低功耗蓝牙适配器。请插上一个，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="23"/>
        <source>Bluetooth is switched off. Switch it on in the system, then try again.</source>
        <translation>蓝牙已关闭。请在系统中打开，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="26"/>
        <source>The system does not let this account pair devices. Ask whoever looks after the computer to allow it (on many systems: the group “bluetooth”), then try again.</source>
        <translation>系统不允许此账户配对设备。请让管理电脑的人开通权限（多数系统是加入 bluetooth 用户组），然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="31"/>
        <source>The numbers differed, so whatever called was sent away: it may not have been your iPhone. On the iPhone tap Cancel, then try again here.</source>
        <translation>两边数字不同，已拒绝对方：那可能不是您的 iPhone。请在 iPhone 上点“取消”，再在这里重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="36"/>
        <source>No iPhone was paired in time, and it cannot find this computer any more. If it lists this computer as paired, tap (i) there, then Forget This Device. Then try again.</source>
        <translation>没有 iPhone 及时配对，现在 iPhone 已找不到这台电脑。如果 iPhone 上显示已配对，请点旁边的 (i)，再点“忽略此设备”，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/iphone_words.py" line="41"/>
        <source>Bluetooth has a fault ({detail}). Switch Bluetooth off and on, then try again.</source>
        <translation>蓝牙出现故障（{detail}）。请关闭再打开蓝牙，然后重试。</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="39"/>
        <source>Delete the last figure</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="40"/>
        <source>Add to the sale</source>
        <translation>加入本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="42"/>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="43"/>
        <source>Discount in percent</source>
        <translation>按百分比打折</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="44"/>
        <source>Discount, or one fewer</source>
        <translation>减金额，或减一件</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="45"/>
        <source>Price of the line</source>
        <translation>改这一行的单价</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keypad.py" line="46"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="69"/>
        <source>Key in an amount</source>
        <translation>输入金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="71"/>
        <source>Charge what is keyed in and rung up</source>
        <translation>对已输入和已录入的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="73"/>
        <source>Add it as a line; of a chosen line, one more</source>
        <translation>加为一行；选中某行时，加一件</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="75"/>
        <source>The figure is a quantity: 3 * 12.50 +, or of the chosen line</source>
        <translation>数字是数量：3 * 12.50 +，或选中行的数量</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="78"/>
        <source>The figure is a discount in percent, on the chosen line or the sale</source>
        <translation>数字是折扣百分比，用于选中行或整单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="81"/>
        <source>The figure is taken off; without a figure, one fewer of the line</source>
        <translation>减去该金额；没有数字时，选中行减一件</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="83"/>
        <source>The figure is the chosen line&apos;s price</source>
        <translation>数字是选中行的单价</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="84"/>
        <source>Choose the line above</source>
        <translation>选上一行</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="85"/>
        <source>Choose the line below</source>
        <translation>选下一行</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="86"/>
        <source>Take the chosen line off, or the last one</source>
        <translation>删除选中行；没有选中时删最后一行</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="87"/>
        <source>Delete the last figure</source>
        <translation>删除末位数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="88"/>
        <source>One step back: figure, line, page, charge</source>
        <translation>退一步：数字、选中行、页面、收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="89"/>
        <source>Undo the last step of the sale</source>
        <translation>撤销销售的上一步</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="90"/>
        <source>This sheet</source>
        <translation>本页</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="91"/>
        <source>Hold the sale</source>
        <translation>挂单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="92"/>
        <source>The held sales; Enter brings the chosen one back</source>
        <translation>查看挂单；按 Enter 取回选中的</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="93"/>
        <source>A note on the sale</source>
        <translation>给销售写备注</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="94"/>
        <source>Ring the last payment again</source>
        <translation>重播上一笔</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="95"/>
        <source>Sound on and off</source>
        <translation>开关声音</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="96"/>
        <source>Paid in cash</source>
        <translation>现金付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="97"/>
        <source>Paid by card or otherwise</source>
        <translation>刷卡或其他方式付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="98"/>
        <source>The day&apos;s file</source>
        <translation>当日文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="100"/>
        <source>The payments of any day: find, ring again, refund</source>
        <translation>任意一天的收款：查找、再响一次、退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="102"/>
        <source>Sign in, or let somebody else come to the till</source>
        <translation>登录，或换人收银</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="103"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/keys.py" line="104"/>
        <source>The day so far, and its end</source>
        <translation>今日至此的账目，以及日结</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <location filename="../../app/ui/lesson_view.py" line="61"/>
        <source>A payment, when the whole notice says:</source>
        <translation>整条通知这样写时，是一笔收款：</translation>
    </message>
    <message>
        <location filename="../../app/ui/lesson_view.py" line="63"/>
        <source>A payment, when the notice says:</source>
        <translation>通知这样写时，是一笔收款：</translation>
    </message>
    <message>
        <location filename="../../app/ui/lesson_view.py" line="65"/>
        <source>An amount beside the payment, not counted:</source>
        <translation>旁边的金额，不计入：</translation>
    </message>
    <message>
        <location filename="../../app/ui/lesson_view.py" line="67"/>
        <source>A title of this wallet:</source>
        <translation>这是该钱包的标题：</translation>
    </message>
    <message>
        <location filename="../../app/ui/lesson_view.py" line="69"/>
        <source>Never a payment, when the whole notice says:</source>
        <translation>整条通知这样写时，绝不是收款：</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <location filename="../../app/ui/day/names.py" line="25"/>
        <source>Nobody named</source>
        <translation>未登记收银员</translation>
    </message>
</context>
<context>
    <name>NewestPayment</name>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="143"/>
        <source>Received, counted once</source>
        <translation>已到账，只计一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="144"/>
        <source>Received late</source>
        <translation>迟到的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="144"/>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="174"/>
        <source>paid {paid}, heard {heard}</source>
        <translation>{paid} 付款，{heard} 收到</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="185"/>
        <location filename="../../app/ui/cashier/newest_payment.py" line="196"/>
        <source>No payment yet today</source>
        <translation>今天还没有收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/newest_payment.py" line="185"/>
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
    <name>NotePage</name>
    <message>
        <location filename="../../app/ui/cashier/note_page.py" line="53"/>
        <location filename="../../app/ui/cashier/note_page.py" line="55"/>
        <source>Note on the sale</source>
        <translation>销售备注</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/note_page.py" line="54"/>
        <source>It stays in the shop: the customer&apos;s screen does not show it.</source>
        <translation>只在店内可见，顾客屏不显示。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/note_page.py" line="56"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/note_page.py" line="57"/>
        <source>Back</source>
        <translation>返回</translation>
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
    <name>OtherMeansPage</name>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="62"/>
        <source>Paid otherwise: {due}</source>
        <translation>其他方式付款：{due}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="63"/>
        <source>The station does not hear of this money. You say that it has come.</source>
        <translation>收银台听不到这笔钱，由您确认已经收到。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="64"/>
        <location filename="../../app/ui/cashier/other_means_page.py" line="66"/>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="65"/>
        <location filename="../../app/ui/cashier/other_means_page.py" line="67"/>
        <source>Why, or the slip&apos;s number</source>
        <translation>原因，或签购单号</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="68"/>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="69"/>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/other_means_page.py" line="70"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="14"/>
        <source>Amounts differ</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="15"/>
        <source>Only in the ledger</source>
        <translation>仅账本有</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="16"/>
        <source>Only in the statement</source>
        <translation>仅账单有</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="17"/>
        <source>Refunds only in ledger</source>
        <translation>退款仅账本有</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="18"/>
        <source>Refunds only in statement</source>
        <translation>退款仅账单有</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="19"/>
        <source>Payments that agree</source>
        <translation>一致的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="20"/>
        <source>Refunds that agree</source>
        <translation>一致的退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="21"/>
        <source>Outside the statement&apos;s time</source>
        <translation>不在账单时间内</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="22"/>
        <source>Fees</source>
        <translation>手续费</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="23"/>
        <source>No sales</source>
        <translation>非收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="26"/>
        <source>One payer and one time, but two amounts: probably one payment of which the notice told another amount, a discount for example. Compare each with the wallet.</source>
        <translation>付款人和时间相同，但金额不同：可能是同一笔收款，只是通知里的金额不一样（例如有优惠）。请逐笔到钱包里核对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="31"/>
        <source>A notice came, but the platform knows of no such money. Look for each in the wallet: a forged notice looks like this.</source>
        <translation>收到过通知，但平台没有这笔钱。请逐笔到钱包里查找：伪造的通知就是这样的。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="36"/>
        <source>The money came, but no notice was recorded. The phone may have been off or away; it is missing in the day&apos;s takings.</source>
        <translation>钱已到账，但没有记录到通知。手机可能关机或不在旁边；当天的营业额里少了这笔。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="41"/>
        <source>Recorded here, but the platform has not given it back. See in the wallet whether the customer still waits for it.</source>
        <translation>本机记了退款，但平台没有退出。请到钱包里看看顾客是不是还在等这笔钱。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="46"/>
        <source>Given back in the wallet, but not recorded here. Ask who gave it back, and record it.</source>
        <translation>钱包里已退款，但本机没有记录。请问清是谁退的，并补记。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="49"/>
        <source>In both, of one amount, within ten minutes.</source>
        <translation>两边都有，金额相同，相差不超过十分钟。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="50"/>
        <source>In both, of one amount, within a day.</source>
        <translation>两边都有，金额相同，相差不超过一天。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="51"/>
        <source>In the ledger close before or after the statement&apos;s time. The neighbouring statement should have them.</source>
        <translation>账本里的时间紧挨在账单时间之前或之后。前一份或后一份账单里应该有。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="55"/>
        <source>What the platform kept for itself or gave back, as its own rows.</source>
        <translation>平台收取或退回的手续费，在账单里单独成行。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="56"/>
        <source>Rows that are no sale: your own spending, withdrawals, orders that nobody paid. Not compared.</source>
        <translation>不是收款的记录：您自己的消费、提现、没有付款的订单。不参与核对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="92"/>
        <source>To look at: {count}</source>
        <translation>待核对：{count} 处</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="94"/>
        <source>Nothing to compare</source>
        <translation>没有可核对的</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="95"/>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="101"/>
        <source>The statement has no rows.</source>
        <translation>账单里没有记录。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="106"/>
        <source>Ledger {ledger} · statement {statement} · fees {fees}</source>
        <translation>账本 {ledger} · 账单 {statement} · 手续费 {fees}</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="119"/>
        <source>The ledger has no payment of {platform} in this time: it was not in use yet, or heard nothing.</source>
        <translation>这段时间账本里没有{platform}的收款：当时还没有使用，或没有收到通知。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/outcome_words.py" line="124"/>
        <source>The statement is in yuan. Payments in {currency} were not compared.</source>
        <translation>账单以人民币计。{currency} 的收款没有参与核对。</translation>
    </message>
</context>
<context>
    <name>PaidStrip</name>
    <message>
        <location filename="../../app/ui/cashier/paid_strip.py" line="50"/>
        <source>✓ Paid {total}</source>
        <translation>✓ 已付 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/paid_strip.py" line="51"/>
        <source>Change {money}</source>
        <translation>找零 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/paid_strip.py" line="54"/>
        <source>{money} more than due came</source>
        <translation>多收了 {money}</translation>
    </message>
</context>
<context>
    <name>PairingDialog</name>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="76"/>
        <location filename="../../app/ui/pairing_dialog.py" line="77"/>
        <source>Pair a phone</source>
        <translation>配对手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="78"/>
        <source>Paybell phone</source>
        <translation>Paybell 手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="79"/>
        <source>iPhone</source>
        <translation>iPhone</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="80"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/pairing_dialog.py" line="80"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PastDaysPage</name>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="72"/>
        <source>Written. It stands in the report of the day now open.</source>
        <translation>已写入，会列在当前营业日的报表里。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="75"/>
        <source>No day has ended yet. Each day that you end is kept here with its seal.</source>
        <translation>还没有日结过。每次日结连同封印都会保存在这里。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="76"/>
        <source>Days that have ended</source>
        <translation>已日结的日子</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="77"/>
        <source>Write a correction…</source>
        <translation>写更正…</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="78"/>
        <location filename="../../app/ui/day/past_days_page.py" line="79"/>
        <source>What was not right, and why</source>
        <translation>哪里不对，为什么</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/past_days_page.py" line="80"/>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
</context>
<context>
    <name>PastPaymentsSheet</name>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="108"/>
        <source>Payments</source>
        <translation>收款记录</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="109"/>
        <source>Payments of the day</source>
        <translation>当日收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="110"/>
        <source>Ring again</source>
        <translation>再响一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="112"/>
        <source>Its sale …</source>
        <translation>销售单…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="113"/>
        <source>Refund …</source>
        <translation>退款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="114"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="145"/>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="147"/>
        <source>%n payment(s) shown, more further down</source>
        <translation>
            <numerusform>已显示 %n 笔，往下还有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="149"/>
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔收款</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="151"/>
        <source>No payment of this day fits. Look for less, or on another day.</source>
        <translation>当天没有符合的收款。请放宽条件，或换一天查找。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="152"/>
        <source>No payment was recorded on this day.</source>
        <translation>当天没有收款记录。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/past_payments_sheet.py" line="163"/>
        <source>Paid at {made}, recorded at {recorded}</source>
        <translation>付款 {made}，入账 {recorded}</translation>
    </message>
</context>
<context>
    <name>PaybellGuide</name>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="72"/>
        <source>The code is a key: show it to nobody else.</source>
        <translation>此码即密钥，请勿给他人看。</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="73"/>
        <source>The pairing code as text</source>
        <translation>配对码文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="76"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="77"/>
        <source>Show a new code</source>
        <translation>换一个新码</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="91"/>
        <source>✓ {phone} is paired.</source>
        <translation>✓ {phone} 已配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="93"/>
        <source>No phone came in time, so this code is void.</source>
        <translation>规定时间内没有手机来配对，此码已作废。</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="94"/>
        <source>Waiting for the phone…</source>
        <translation>正在等待手机……</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="97"/>
        <source>Pair with Paybell</source>
        <translation>与 Paybell 配对</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="101"/>
        <source>1.  On the shop&apos;s phone, open Paybell and tap Pair.</source>
        <translation>1.  在店里的手机上打开 Paybell，点配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="102"/>
        <source>2.  Scan this code, or paste its text into the phone.</source>
        <translation>2.  扫描此码，或把文字粘贴到手机上。</translation>
    </message>
    <message>
        <location filename="../../app/ui/paybell_guide.py" line="103"/>
        <source>3.  Keep the phone within a few steps of the till.</source>
        <translation>3.  让手机留在收银台几步之内。</translation>
    </message>
</context>
<context>
    <name>PaymentRow</name>
    <message>
        <location filename="../../app/ui/cashier/payment_row.py" line="116"/>
        <source>late</source>
        <translation>迟到</translation>
    </message>
</context>
<context>
    <name>PaymentSearchRow</name>
    <message>
        <location filename="../../app/ui/cashier/payment_search_row.py" line="61"/>
        <location filename="../../app/ui/cashier/payment_search_row.py" line="62"/>
        <source>Amount, payer or remark</source>
        <translation>金额、付款人或备注</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_search_row.py" line="63"/>
        <source>Platform</source>
        <translation>支付平台</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_search_row.py" line="64"/>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="69"/>
        <source>Payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="70"/>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="72"/>
        <source>Give it to a sale</source>
        <translation>归到一笔销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="71"/>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="73"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="75"/>
        <source>It is for this sale</source>
        <translation>它属于这笔销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="75"/>
        <source>Paid before it was rung up</source>
        <translation>录入前就已付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="75"/>
        <source>It stood on a wrong sale</source>
        <translation>原来归错了销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="77"/>
        <source>Give to the sale</source>
        <translation>归到该销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="78"/>
        <source>Not for its sale</source>
        <translation>不属于这笔销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="79"/>
        <source>Refund …</source>
        <translation>退款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="80"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="109"/>
        <source>It stands on the sale of {sale}.</source>
        <translation>它属于这笔销售：{sale}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="111"/>
        <source>It stands on no sale. It is takings all the same.</source>
        <translation>它不属于任何销售，但同样计入营业额。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="125"/>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_sheet.py" line="126"/>
        <source>{due} still due</source>
        <translation>还差 {due}</translation>
    </message>
</context>
<context>
    <name>PaymentWords</name>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="32"/>
        <source>counted once</source>
        <translation>只计一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="37"/>
        <source>no sale</source>
        <translation>无销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="48"/>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/payment_words.py" line="50"/>
        <source>{n} min ago</source>
        <translation>{n} 分钟前</translation>
    </message>
</context>
<context>
    <name>PaymentsColumn</name>
    <message>
        <location filename="../../app/ui/cashier/payments_column.py" line="106"/>
        <location filename="../../app/ui/cashier/payments_column.py" line="108"/>
        <source>Earlier today</source>
        <translation>今日较早</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/payments_column.py" line="120"/>
        <source>%n notice(s) not understood</source>
        <translation>
            <numerusform>%n 条通知未能识别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <location filename="../../app/ui/settings_pages/people.py" line="67"/>
        <source>The PINs could not be saved ({detail}). Check the disk.</source>
        <translation>PIN 码未能保存（{detail}）。请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/people.py" line="75"/>
        <source>Add a person</source>
        <translation>添加店员</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/people.py" line="76"/>
        <source>Nobody is named: everybody at the till may do everything. The first person is the owner.</source>
        <translation>尚未设置店员：在收银台的每个人什么都可以做。第一位必须是店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/people.py" line="78"/>
        <source>Cashiers sell, see payments, replay a ring, give back small amounts and end the day. All else asks for an owner&apos;s PIN.</source>
        <translation>收银员可以收银、查看收款、重播提示音、小额退款和日结；其他操作都需要店主的 PIN 码。</translation>
    </message>
</context>
<context>
    <name>PersonBadge</name>
    <message>
        <location filename="../../app/ui/cashier/person_badge.py" line="50"/>
        <source>Nobody signed in</source>
        <translation>无人登录</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="41"/>
        <source>The last owner cannot be removed while others work here.</source>
        <translation>还有其他店员时，不能移除最后一位店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="49"/>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="50"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="51"/>
        <source>Remove for good</source>
        <translation>永久移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="52"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="53"/>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="53"/>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_card.py" line="54"/>
        <source>The PIN will no longer open the till. Earlier entries keep the name.</source>
        <translation>此 PIN 码将不能再登录；以前的记录仍保留姓名。</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="57"/>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>PIN 码为 4 到 8 位数字。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="61"/>
        <source>The first person is the owner, and one owner must always be left.</source>
        <translation>第一位必须是店主，而且始终要留有一位店主。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="71"/>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="71"/>
        <source>Cashier</source>
        <translation>收银员</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="74"/>
        <source>4 to 8 digits</source>
        <translation>4 到 8 位数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="74"/>
        <source>As before</source>
        <translation>不变</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="75"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="75"/>
        <source>Save this person</source>
        <translation>保存此人</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="76"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="89"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="90"/>
        <source>Works as</source>
        <translation>身份</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="91"/>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="92"/>
        <source>PIN again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="99"/>
        <source>Type a name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/person_form.py" line="101"/>
        <source>The two PINs are not the same.</source>
        <translation>两次输入的 PIN 码不一致。</translation>
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
    <name>PicturePage</name>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="51"/>
        <location filename="../../app/ui/day/picture_page.py" line="55"/>
        <source>By the hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="52"/>
        <location filename="../../app/ui/day/picture_page.py" line="56"/>
        <source>By platform</source>
        <translation>按平台</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="53"/>
        <source>Renew</source>
        <translation>刷新</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="54"/>
        <source>Nothing has come on either day yet. The picture fills with the first payment.</source>
        <translation>这两天都还没有收款。第一笔收款后就有图表。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="66"/>
        <source>Today {money}</source>
        <translation>今日 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="68"/>
        <source>■ today   □ {weekday}, {day}</source>
        <translation>■ 今日   □ {day}{weekday}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="75"/>
        <source>{day}, the whole day: {money}</source>
        <translation>{day}全天：{money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/picture_page.py" line="79"/>
        <source>{whole}. Today is at {percent} of it.</source>
        <translation>{whole}。今日已达 {percent}。</translation>
    </message>
</context>
<context>
    <name>PinEntry</name>
    <message>
        <location filename="../../app/ui/cashier/pin_entry.py" line="70"/>
        <source>That is not the PIN. Try once more.</source>
        <translation>PIN 码不对，请再试一次。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/pin_entry.py" line="106"/>
        <source>Too many wrong PINs. Try again in %n second(s).</source>
        <translation>
            <numerusform>输错次数过多，请在 %n 秒后再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/pin_entry.py" line="107"/>
        <source>Too many wrong PINs. Try again in %n minute(s).</source>
        <translation>
            <numerusform>输错次数过多，请在 %n 分钟后再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <location filename="../../app/ui/cashier/pin_pad.py" line="34"/>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_pad.py" line="35"/>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="98"/>
        <source>Who is at the till?</source>
        <translation>现在谁在收银？</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="99"/>
        <source>The owner&apos;s PIN</source>
        <translation>店主 PIN 码</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="100"/>
        <source>The owner allows: {deed}</source>
        <translation>需店主允许：{deed}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="102"/>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="103"/>
        <source>Somebody else</source>
        <translation>换一个人</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/pin_sheet.py" line="104"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ProductPicker</name>
    <message>
        <location filename="../../app/ui/cashier/product_picker.py" line="81"/>
        <source>Good: name, first letters or barcode</source>
        <translation>商品：名称、拼音首字母或条码</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/product_picker.py" line="82"/>
        <source>Search the goods</source>
        <translation>搜索商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/product_picker.py" line="83"/>
        <source>Goods found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/product_picker.py" line="112"/>
        <source>Goods marked as favourites stand here as buttons.</source>
        <translation>设为常用的商品会在这里显示为按钮。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/product_picker.py" line="113"/>
        <source>Nothing is called so.</source>
        <translation>没有找到这样的商品。</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <location filename="../../app/ui/goods/product_words.py" line="13"/>
        <source>{price}/kg</source>
        <translation>{price}/公斤</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/product_words.py" line="18"/>
        <source>{name} is priced in {other}, and this shop sells in {currency}. Key in its price, or import one in {currency}.</source>
        <translation>{name} 的售价是 {other}，本店以 {currency} 收款。请直接输入价格，或导入 {currency} 售价。</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/product_words.py" line="28"/>
        <source>not on sale</source>
        <translation>已下架</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <location filename="../../app/ui/customer/received_view.py" line="60"/>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
</context>
<context>
    <name>ReconcileDialog</name>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="103"/>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="130"/>
        <source>Compare with a statement</source>
        <translation>与账单核对</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="132"/>
        <source>Choose statements…</source>
        <translation>选择账单…</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="133"/>
        <source>Save the report…</source>
        <translation>保存核对结果…</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="134"/>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="202"/>
        <source>Statements</source>
        <translation>账单</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="136"/>
        <source>Choose the statements of Alipay or WeChat Pay, or drop the files here: one, or several at once.</source>
        <translation>请选择支付宝或微信支付的账单，或把文件拖到这里：一份，或一次几份。</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="140"/>
        <source>CSV, XLSX or ZIP, as the platform gives them; a ZIP with a password must be unpacked first. Each is laid beside the ledger by itself. Nothing in the ledger is changed.</source>
        <translation>平台给的原始 CSV、XLSX 或 ZIP；有密码的 ZIP 请先解压。每份账单分别与账本核对，账本不会有任何改动。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="164"/>
        <source>%n row(s) read …</source>
        <translation>
            <numerusform>已读 %n 行…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="166"/>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="167"/>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="168"/>
        <source>Cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="169"/>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="198"/>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="198"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="201"/>
        <source>Choose statements</source>
        <translation>选择账单</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="202"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="210"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/reconcile_dialog.py" line="220"/>
        <source>That is the statement itself. Choose another name for the report.</source>
        <translation>这是账单文件本身。请给核对结果另取一个名字。</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="77"/>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="78"/>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="78"/>
        <source>Goes back by</source>
        <translation>退回方式</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="78"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="84"/>
        <source>Goods returned</source>
        <translation>退货</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="84"/>
        <source>Charged too much</source>
        <translation>多收了钱</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="84"/>
        <source>Paid twice</source>
        <translation>重复付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="85"/>
        <source>Record the refund</source>
        <translation>记下退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="86"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="95"/>
        <source>Refund: {money} was received</source>
        <translation>退款：实收 {money}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="104"/>
        <source>Write an amount above nothing, such as {example}.</source>
        <translation>请输入大于零的金额，例如 {example}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="109"/>
        <source>All that was received has gone back already.</source>
        <translation>收到的钱已经全部退回。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="110"/>
        <source>Never more than was received: at most {left} can still be given back.</source>
        <translation>退款不能超过实收：最多还能退 {left}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="116"/>
        <source>This only writes it down. Give the money back in the wallet&apos;s own app on the shop&apos;s phone.</source>
        <translation>这里只做记录。请在店里手机的钱包 App 中把钱退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="118"/>
        <source>This only writes it down. Take the money from the drawer.</source>
        <translation>这里只做记录。请从钱箱取出现金退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/refund_sheet.py" line="119"/>
        <source>This only writes it down. Give the money back on the card&apos;s own machine, or as agreed.</source>
        <translation>这里只做记录。请在刷卡机上退款，或按约定方式退回。</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <location filename="../../app/ui/day/report_view.py" line="72"/>
        <location filename="../../app/ui/day/report_view.py" line="75"/>
        <source>By the hour</source>
        <translation>按小时</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="18"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="19"/>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="20"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="21"/>
        <source>Wallet</source>
        <translation>钱包</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="47"/>
        <source>Received in wallets</source>
        <translation>钱包收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="48"/>
        <source>Look at these first</source>
        <translation>请先看这些</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="49"/>
        <source>From the phone to the ledger</source>
        <translation>从手机到账本</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="50"/>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="51"/>
        <source>Paid beside wallets</source>
        <translation>钱包以外的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="52"/>
        <source>Given back</source>
        <translation>退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="53"/>
        <source>Cash in the drawer</source>
        <translation>钱箱现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="54"/>
        <source>By person</source>
        <translation>按收银员</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="56"/>
        <source>Corrections of earlier days</source>
        <translation>对以前日结的更正</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="75"/>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="78"/>
        <source>Nothing has come yet.</source>
        <translation>还没有收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="82"/>
        <source>Notices not understood, in the tray</source>
        <translation>托盘里没看懂的通知</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="84"/>
        <source>Payments on no sale</source>
        <translation>没有对应销售的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="85"/>
        <source>Heard late</source>
        <translation>迟到的收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="96"/>
        <source>Half took at most; late ones left out</source>
        <translation>半数不超过（迟到的不计）</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="100"/>
        <source>The slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="106"/>
        <source>Sales paid</source>
        <translation>已付清的销售</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="107"/>
        <source>Discounts</source>
        <translation>折扣</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="117"/>
        <source>Float at the start</source>
        <translation>开店备用金</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="118"/>
        <source>Cash sales less cash refunds</source>
        <translation>现金销售减现金退款</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="119"/>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="125"/>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/report_words.py" line="138"/>
        <source>Day end {number}, {when}: {why}</source>
        <translation>第 {number} 号日结，{when}：{why}</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <location filename="../../app/ui/reconcile/result_view.py" line="61"/>
        <source>What was found</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/result_view.py" line="62"/>
        <source>Payments and rows</source>
        <translation>收款与账单记录</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/result_view.py" line="63"/>
        <location filename="../../app/ui/reconcile/result_view.py" line="80"/>
        <source>Problems of the file</source>
        <translation>文件的问题</translation>
    </message>
    <message>
        <location filename="../../app/ui/reconcile/result_view.py" line="107"/>
        <source>Rows that were not compared, and totals that are not right. Download the statement again.</source>
        <translation>没有参与核对的行，以及不正确的合计。请重新下载账单。</translation>
    </message>
</context>
<context>
    <name>RingingUp</name>
    <message>
        <location filename="../../app/ui/cashier/ringing_up.py" line="177"/>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/ringing_up.py" line="178"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/ringing_up.py" line="179"/>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/ringing_up.py" line="180"/>
        <source>%n sale(s) held</source>
        <translation>
            <numerusform>%n 笔挂单</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/ringing_up.py" line="226"/>
        <source>Charge {total}</source>
        <translation>收款 {total}</translation>
    </message>
</context>
<context>
    <name>SaleMenu</name>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="47"/>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="48"/>
        <source>Held sales</source>
        <translation>挂单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="49"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="50"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="51"/>
        <source>Card, other</source>
        <translation>刷卡/其他</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="52"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="56"/>
        <source>Cancel sale</source>
        <translation>取消本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_menu.py" line="57"/>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
</context>
<context>
    <name>SalePane</name>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="134"/>
        <source>Sale</source>
        <translation>本单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="135"/>
        <source>Lines of the sale</source>
        <translation>本单明细</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="136"/>
        <source>Key in an amount, then charge.</source>
        <translation>输入金额，然后收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sale_pane.py" line="161"/>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
</context>
<context>
    <name>SaleView</name>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="60"/>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="79"/>
        <source>Please pay</source>
        <translation>请付款</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="79"/>
        <source>Still to pay</source>
        <translation>还需支付</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="96"/>
        <source>Received {received} of {total}</source>
        <translation>已收 {received}，共 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="111"/>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="124"/>
        <source>{count} more above</source>
        <translation>上方还有 {count} 项</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/sale_view.py" line="134"/>
        <source>Item {number}</source>
        <translation>第 {number} 项</translation>
    </message>
</context>
<context>
    <name>SalesSheet</name>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="60"/>
        <source>Give money back of which sale?</source>
        <translation>给哪笔销售退款？</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="59"/>
        <source>Sales</source>
        <translation>销售单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="61"/>
        <source>No sale was paid on this day. A payment is given back from its row in the list.</source>
        <translation>当天没有已付款的销售单。单笔收款请在列表中点开后退款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="62"/>
        <source>Sales of the day</source>
        <translation>当日销售单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="63"/>
        <source>Refund …</source>
        <translation>退款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/sales_sheet.py" line="64"/>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>SealCard</name>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="40"/>
        <source>Copy the whole seal</source>
        <translation>复制完整封印</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="42"/>
        <source>Keep the seal outside this computer, on paper or in a message: it proves this day later.</source>
        <translation>请把封印记在这台电脑以外的地方（纸上或短信里）：以后可证明这一天没有被改动。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="48"/>
        <source>Day end {number}, at {time}</source>
        <translation>第 {number} 号日结，{time}</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="53"/>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="61"/>
        <source>Cash counted: {money}.</source>
        <translation>点出现金：{money}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/seal_card.py" line="62"/>
        <source>Cash counted: {money}, {float} of it the float.</source>
        <translation>清点现金：{money}，其中备用金 {float}。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../app/ui/sentences.py" line="17"/>
        <source>No phone</source>
        <translation>未配对手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="18"/>
        <source>No Bluetooth</source>
        <translation>无蓝牙</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="19"/>
        <source>Bluetooth off</source>
        <translation>蓝牙已关闭</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="20"/>
        <source>Not allowed</source>
        <translation>无蓝牙权限</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="21"/>
        <source>Searching</source>
        <translation>正在寻找</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="22"/>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="23"/>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="24"/>
        <source>Silent</source>
        <translation>无应答</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="25"/>
        <source>Wrong key</source>
        <translation>密钥不符</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="26"/>
        <source>Other version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="27"/>
        <source>Not shared</source>
        <translation>未共享</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="28"/>
        <source>Bluetooth fault</source>
        <translation>蓝牙故障</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="31"/>
        <source>No phone is paired yet. Open Settings, Phones, and pair the shop&apos;s phone.</source>
        <translation>还没有配对手机。请打开“设置 &gt; 手机”，配对店里的手机。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="34"/>
        <source>This computer has no Bluetooth LE adapter. Plug one in; payments then come by themselves.</source>
        <translation>本机没有低功耗蓝牙适配器。插上适配器后，收款会自动传来。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="37"/>
        <source>Bluetooth is switched off. Switch it on in the system.</source>
        <translation>蓝牙已关闭，请在系统中打开。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="38"/>
        <source>The system does not let Paybell use Bluetooth. Allow it in the system&apos;s privacy settings.</source>
        <translation>系统不允许 Paybell 使用蓝牙，请在系统的隐私设置中允许。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="41"/>
        <source>Looking for {phone}. Bring it near and open Paybell on it; check payments on the phone meanwhile.</source>
        <translation>正在寻找 {phone}。请把它拿近并打开 Paybell；这期间请在手机上核对收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="44"/>
        <source>{phone} is near. Connecting; this takes a few seconds.</source>
        <translation>{phone} 就在附近，正在连接，请稍等几秒。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="45"/>
        <source>{phone} is connected.</source>
        <translation>{phone} 已连接。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="46"/>
        <source>{phone} silent since {time}. Bring it near the till; check payments on the phone meanwhile.</source>
        <translation>{phone} 自 {time} 起无应答。请把它拿近收银台；这期间请在手机上核对收款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="49"/>
        <source>{phone} uses another key, so nothing it says is taken. Remove it in Settings and pair it anew.</source>
        <translation>{phone} 的密钥不符，它的消息一律不采信。请在设置中移除并重新配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="52"/>
        <source>{phone} speaks another version of the link. Update Paybell on the phone and on this computer.</source>
        <translation>{phone} 的连接版本不同。请更新手机和本机上的 Paybell。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="55"/>
        <source>{phone} does not show its notifications here. On it, open Settings, Bluetooth, (i) beside this computer, and allow Share System Notifications.</source>
        <translation>{phone} 没有向本机共享通知。请在手机上打开“设置”→“蓝牙”，点本机旁的 (i)，打开“共享系统通知”。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="60"/>
        <source>Bluetooth has a fault ({detail}). Switch Bluetooth off and on; if it stays, restart the computer.</source>
        <translation>蓝牙故障（{detail}）。请关闭再打开蓝牙；仍不行请重启电脑。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="65"/>
        <source>No sound: no loudspeaker answers. Watch the screen, and check the cable and the system&apos;s volume.</source>
        <translation>没有声音：扬声器无应答。请留意屏幕，并检查接线和系统音量。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="68"/>
        <source>The disk is nearly full ({detail} left). Free some space soon, or payments cannot be recorded.</source>
        <translation>磁盘快满了（剩余 {detail}）。请尽快腾出空间，否则收款无法入账。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="71"/>
        <source>The settings could not be read and were kept as {detail}. Check the settings and save them again.</source>
        <translation>设置无法读取，原文件已另存为 {detail}。请检查设置并重新保存。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="74"/>
        <source>The settings hold until the program ends, but could not be saved ({detail}). Check the disk.</source>
        <translation>设置在程序退出前有效，但无法保存（{detail}）。请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="77"/>
        <source>No system keychain: the pairing keys are in a file. Let nobody else use this computer account.</source>
        <translation>系统没有钥匙串：配对密钥保存在文件中。请勿让他人使用此电脑账户。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="80"/>
        <source>The pairing key of {detail} is missing. Remove the phone in Settings and pair it anew.</source>
        <translation>{detail} 的配对密钥丢失。请在设置中移除该手机并重新配对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="83"/>
        <source>What is rung up cannot be written now ({detail}). Go on selling, and do not close the program.</source>
        <translation>收银记录暂时无法写入（{detail}）。请继续收银，不要关闭程序。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="86"/>
        <source>The goods cannot be read ({detail}). Amounts can be keyed in; restore the file from a backup.</source>
        <translation>商品资料无法读取（{detail}）。可以直接输入金额收银；请从备份恢复该文件。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="89"/>
        <source>The customer display on {detail} does not answer. Check its cable and the port in Settings.</source>
        <translation>{detail} 上的客显没有响应。请检查连接线，以及设置中的串口。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="92"/>
        <source>The day has ended, but its files are missing; export them by hand. {detail}</source>
        <translation>当天已结束，但当天的文件没有写成，请手动导出。{detail}</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="95"/>
        <source>No backup was made: the folder {detail} is not there. Plug the stick in, or choose another folder.</source>
        <translation>没有备份：找不到文件夹 {detail}。请插上 U 盘，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="99"/>
        <source>No backup was made: {detail} is full. Free some space, or choose another folder in Settings.</source>
        <translation>没有备份：{detail} 已满。请腾出空间，或在设置里另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="102"/>
        <source>No backup was made ({detail}). Check the backup folder in Settings.</source>
        <translation>没有备份（{detail}）。请检查设置里的备份文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="105"/>
        <source>No backup was made: the ledger does not verify ({detail}). Keep the last copy, and call for help.</source>
        <translation>没有备份：账本没有通过校验（{detail}）。请保留上一份备份并求助。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="110"/>
        <source>The disk is full. Free some space; it is tried again.</source>
        <translation>磁盘已满。请腾出空间，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="111"/>
        <source>Another program holds the ledger. Close it; it is tried again.</source>
        <translation>账本被其他程序占用。请关闭该程序，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="114"/>
        <source>The ledger cannot be written. Make its folder writable; it is tried again.</source>
        <translation>账本无法写入。请让其文件夹可写，系统会自动重试。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="117"/>
        <source>The ledger refuses entries ({detail}). Write the payment down and call for help.</source>
        <translation>账本拒绝写入（{detail}）。请先手写记下这笔收款并寻求帮助。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="124"/>
        <source>Refund of {money} recorded. Give it back in the wallet&apos;s own app on the shop&apos;s phone.</source>
        <translation>已记下退款 {money}。请在店里手机的钱包 App 中退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="127"/>
        <source>Refund of {money} recorded. Take it from the drawer.</source>
        <translation>已记下退款 {money}。请从钱箱取出现金退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="128"/>
        <source>Refund of {money} recorded. Give it back on the card&apos;s own machine.</source>
        <translation>已记下退款 {money}。请在刷卡机上退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="131"/>
        <source>Refund of {money} recorded. Give it back as agreed.</source>
        <translation>已记下退款 {money}。请按约定方式退给顾客。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="144"/>
        <source>The phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="157"/>
        <source>The phone shows a refund by {platform}. It is not in the takings: record it against the sale.</source>
        <translation>手机显示{platform}有一笔退款，未计入收款。请在对应的销售上登记。</translation>
    </message>
    <message>
        <location filename="../../app/ui/sentences.py" line="162"/>
        <source>The phone shows a refund of {amount} by {platform}. It is not in the takings: record it against the sale.</source>
        <translation>手机显示{platform}退款 {amount}，未计入收款。请在对应的销售上登记。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="80"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="81"/>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="81"/>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="81"/>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="81"/>
        <source>Codes</source>
        <translation>收款码</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="81"/>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="82"/>
        <source>Displays</source>
        <translation>客显</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="82"/>
        <source>People</source>
        <translation>店员</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="82"/>
        <source>Day&apos;s end</source>
        <translation>日结</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="82"/>
        <source>Back end</source>
        <translation>后台</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="85"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_dialog.py" line="86"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettledView</name>
    <message>
        <location filename="../../app/ui/customer/settled_view.py" line="39"/>
        <source>Paid {total}</source>
        <translation>已付 {total}</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/settled_view.py" line="43"/>
        <source>Your change</source>
        <translation>找您</translation>
    </message>
    <message>
        <location filename="../../app/ui/customer/settled_view.py" line="43"/>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <location filename="../../app/ui/collection_codes/shelf.py" line="39"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/shelf.py" line="40"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/shelf.py" line="41"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../app/ui/collection_codes/shelf.py" line="75"/>
        <source>Look again at this code.</source>
        <translation>请再看一下这个码。</translation>
    </message>
</context>
<context>
    <name>ShelfPage</name>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="75"/>
        <location filename="../../app/ui/cashier/shelf_page.py" line="76"/>
        <source>Held sales</source>
        <translation>挂单</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="77"/>
        <source>Bring back</source>
        <translation>取回</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="78"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="100"/>
        <source>open</source>
        <translation>未收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="102"/>
        <source>waiting for {due}</source>
        <translation>等待付款，还差 {due}</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/shelf_page.py" line="103"/>
        <source>waiting</source>
        <translation>等待付款</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/shelf_page.py" line="107"/>
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="51"/>
        <source>As customers know it</source>
        <translation>顾客熟悉的店名</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="52"/>
        <source>Payments before this hour still belong to the day before.</source>
        <translation>此时刻之前的收款仍算前一天。</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="53"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="54"/>
        <source>The weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="55"/>
        <source>The price</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="56"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="57"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="58"/>
        <source>The second monitor</source>
        <translation>第二台显示器</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="62"/>
        <source>Shop name</source>
        <translation>店名</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="63"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="64"/>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="65"/>
        <source>A day ends at</source>
        <translation>日结时间</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="66"/>
        <source>Refunds without the owner up to</source>
        <translation>无须店主的退款上限</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="67"/>
        <source>Labels of the scale tell</source>
        <translation>电子秤条码包含</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="68"/>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="../../app/ui/settings_pages/shop.py" line="69"/>
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
    <name>Swatches</name>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="13"/>
        <source>No colour</source>
        <translation>不设颜色</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="14"/>
        <source>Straw</source>
        <translation>麦秆黄</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="15"/>
        <source>Sand</source>
        <translation>沙色</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="16"/>
        <source>Rose</source>
        <translation>玫瑰粉</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="17"/>
        <source>Lilac</source>
        <translation>淡紫</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="18"/>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="19"/>
        <source>Sea</source>
        <translation>海蓝</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="20"/>
        <source>Sage</source>
        <translation>灰绿</translation>
    </message>
    <message>
        <location filename="../../app/ui/goods/swatches.py" line="94"/>
        <source>Another colour</source>
        <translation>其他颜色</translation>
    </message>
</context>
<context>
    <name>TeachingSheet</name>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="119"/>
        <location filename="../../app/ui/teaching_sheet.py" line="120"/>
        <source>Amount received</source>
        <translation>收到的金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="124"/>
        <source>Record and remember</source>
        <translation>入账并记住</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="125"/>
        <source>Record only this once</source>
        <translation>只记这一次</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="126"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="129"/>
        <source>This was a payment</source>
        <translation>这是一笔收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="129"/>
        <source>Never a payment</source>
        <translation>绝不是收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="136"/>
        <source>Say how much was received.</source>
        <translation>请输入收到多少钱。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="138"/>
        <source>Looking at the notice…</source>
        <translation>正在查看这条通知…</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="141"/>
        <source>Paybell knows this wording by now; nothing needs to be remembered.</source>
        <translation>Paybell 已经认识这种说法，不需要再记。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_sheet.py" line="142"/>
        <source>Paybell would remember:</source>
        <translation>Paybell 将记住：</translation>
    </message>
</context>
<context>
    <name>TeachingWords</name>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="11"/>
        <source>No platform file names this notice&apos;s app. Add the app to a file, or mark it as looked at.</source>
        <translation>没有平台文件写有这条通知的应用。请把该应用加进文件，或将通知标为已核对。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="14"/>
        <source>The notice is too long to be remembered.</source>
        <translation>这条通知太长，无法记住。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="15"/>
        <source>This amount does not stand in the notice, so there is nothing to remember it by.</source>
        <translation>通知里没有这个金额，没有可以记住的说法。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="18"/>
        <source>This amount stands only in what the payer wrote. Anybody could write it, so it is not remembered.</source>
        <translation>这个金额只出现在付款人写的备注里。谁都可以这样写，所以不能记住。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="22"/>
        <source>The amount stands in several places, and each could be the one. A notice where they differ can tell.</source>
        <translation>这个金额出现在多处，每一处都有可能。等各处金额不同的通知来了，才能分清。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="26"/>
        <source>No word stands in the notice by which to know it again.</source>
        <translation>通知里没有文字，下次无从辨认。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="27"/>
        <source>The words beside this amount say that it is something else, such as a total or a refund.</source>
        <translation>金额旁边的文字说明它是别的，例如合计或退款。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="30"/>
        <source>In this app the title can be anybody&apos;s name: a forged notice would count as well.</source>
        <translation>在这个应用里，标题可以是任何人的名字：伪造的通知也会被计入。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="33"/>
        <source>Something else in the notice speaks against it. Paybell would have to ask again.</source>
        <translation>通知里还有别的内容与此相矛盾，Paybell 下次仍须询问。</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="38"/>
        <source>payment {amount}</source>
        <translation>收款 {amount}</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="39"/>
        <source>no payment</source>
        <translation>不是收款</translation>
    </message>
    <message>
        <location filename="../../app/ui/teaching_words.py" line="40"/>
        <source>not understood</source>
        <translation>没看懂</translation>
    </message>
</context>
<context>
    <name>TenderRow</name>
    <message>
        <location filename="../../app/ui/cashier/tender_list.py" line="45"/>
        <source>Not this sale</source>
        <translation>不属于这笔</translation>
    </message>
</context>
<context>
    <name>TenderWords</name>
    <message>
        <location filename="../../app/ui/cashier/tender_words.py" line="9"/>
        <source>Wallet</source>
        <translation>钱包</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tender_words.py" line="10"/>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tender_words.py" line="11"/>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tender_words.py" line="12"/>
        <source>Otherwise</source>
        <translation>其他</translation>
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
    <name>TillWallets</name>
    <message>
        <location filename="../../app/ui/cashier/till_wallets.py" line="22"/>
        <source>Which wallet the customer pays with</source>
        <translation>顾客用哪个钱包付款</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <location filename="../../app/ui/time_words.py" line="12"/>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <location filename="../../app/ui/day/today_page.py" line="78"/>
        <source>Press again to end it</source>
        <translation>再按一次结束</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/today_page.py" line="78"/>
        <source>End the day</source>
        <translation>结束今日</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/today_page.py" line="96"/>
        <source>The day is sealed. What comes now counts for {day}.</source>
        <translation>当日已封存。之后的收款计入{day}。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/today_page.py" line="98"/>
        <source>{ended} has ended, so this is {day} already. It can be ended when it has come.</source>
        <translation>{ended}已经日结，这里已是{day}。到了那天才能日结。</translation>
    </message>
    <message>
        <location filename="../../app/ui/day/today_page.py" line="101"/>
        <source>Press again to end {day}: what comes after counts for {following}.</source>
        <translation>再按一次结束{day}：之后的收款计入{following}。</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="64"/>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="74"/>
        <source>A notice without a word</source>
        <translation>一条没有内容的通知</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="81"/>
        <source>The iPhone hides what its notices say, or this one was wiped away at once. Look on it whether money came. To see the next one here: on the iPhone, open Settings, Notifications, Show Previews, and choose Always; do the same for the wallet.</source>
        <translation>iPhone 隐藏了通知内容，或这条通知刚出现就被划掉了。请在 iPhone 上查看是否到账。要让下一条显示在这里：在 iPhone 上打开“设置”&gt;“通知”&gt;“显示预览”，选“始终”；收款应用也要这样设。</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="121"/>
        <source>This was a payment…</source>
        <translation>这是一笔收款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="121"/>
        <source>Paid…</source>
        <translation>收款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="121"/>
        <source>Never a payment…</source>
        <translation>绝不是收款…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="121"/>
        <source>Never…</source>
        <translation>不是…</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="125"/>
        <source>Looked at</source>
        <translation>已核对</translation>
    </message>
    <message>
        <location filename="../../app/ui/cashier/tray.py" line="66"/>
        <source>Check this on the phone: it may be money. It is not in the total.</source>
        <translation>请在手机上核对：这可能是一笔收款，尚未计入合计。</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <location filename="../../app/ui/trial_view.py" line="63"/>
        <source>Trying it on the notices kept so far…</source>
        <translation>正在用以往保存的通知试一试…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="69"/>
        <source>%n recorded payment(s) would not have counted!</source>
        <translation>
            <numerusform>有 %n 笔已入账的收款将不会被计入！</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/trial_view.py" line="71"/>
        <source>Older notices were not looked at.</source>
        <translation>更早的通知没有查看。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="75"/>
        <source>Tried on %n kept notice(s):</source>
        <translation>
            <numerusform>已用保存的 %n 条通知试过：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/trial_view.py" line="78"/>
        <source>%n other(s) would have been judged differently.</source>
        <translation>
            <numerusform>另有 %n 条的判断会改变。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/ui/trial_view.py" line="80"/>
        <source>no other would have been judged differently.</source>
        <translation>其他通知的判断都不变。</translation>
    </message>
    <message>
        <location filename="../../app/ui/trial_view.py" line="85"/>
        <source>{day}: {before} → {after}</source>
        <translation>{day}：{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../app/ui/trial_view.py" line="91"/>
        <source>in the ledger as {amount}</source>
        <translation>账本中为 {amount}</translation>
    </message>
</context>
<context>
    <name>UnderWayLine</name>
    <message>
        <location filename="../../app/ui/cashier/under_way_line.py" line="27"/>
        <source>under way: {median}, at most {worst}</source>
        <translation>到账用时 {median}，最慢 {worst}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/ui/cashier/under_way_line.py" line="32"/>
        <source>From the notice on the phone to this till, today: half of %n payment(s) took {median} or less, the slowest {worst}. Late ones are left out.</source>
        <translation>
            <numerusform>今天从手机通知到本收款台：%n 笔中有一半不超过 {median}，最慢的一笔 {worst}。迟到的不计在内。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordingView</name>
    <message>
        <location filename="../../app/ui/wording_view.py" line="112"/>
        <source>these words</source>
        <translation>这些文字</translation>
    </message>
    <message>
        <location filename="../../app/ui/wording_view.py" line="113"/>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../app/ui/wording_view.py" line="114"/>
        <source>any number</source>
        <translation>任意数字</translation>
    </message>
    <message>
        <location filename="../../app/ui/wording_view.py" line="115"/>
        <source>any name</source>
        <translation>任意名字</translation>
    </message>
</context>
</TS>
