"""The simulator's own look: two phones on a dark desk, so that nobody takes it for a part of the till."""

DESK = "#151b2e"
DESK_LIT = "#232c4a"
CHALK = "#eef1fb"
CHALK_SOFT = "#a9b4d6"
CHALK_LINE = "#3a4670"
GLASS = "#f7f8fc"
CARD = "#ffffff"
INK = "#1b2138"
INK_SOFT = "#5b6482"
LINE = "#dfe3f0"
VIOLET = "#5b47d6"
VIOLET_DARK = "#4836b3"
GOOD = "#0b7f5c"
WARN = "#9a5a00"
BAD = "#b4232f"
BEZEL = "#05070f"

FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "Segoe UI", "Helvetica Neue", "sans-serif")

STYLE = f"""
QWidget {{ font-family: {", ".join(f'"{name}"' for name in FAMILIES)}; font-size: 14px; color: {INK}; }}
QWidget#desk {{ background: qlineargradient(x1:0, y1:0, x2:1, y2:1, stop:0 {DESK}, stop:1 {DESK_LIT}); }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ color: {CHALK}; font-size: 22px; font-weight: 600; }}
QLabel[role="step"] {{ color: {CHALK}; font-size: 16px; font-weight: 600; }}
QLabel[role="chalk"] {{ color: {CHALK_SOFT}; }}
QLabel[role="soft"] {{ color: {INK_SOFT}; font-size: 13px; }}
QLabel[role="strong"] {{ font-size: 16px; font-weight: 600; }}
QLabel[role="amount"] {{ font-size: 34px; font-weight: 600; }}
QLabel[role="tick"] {{
    background: {GOOD}; color: white; font-size: 40px; min-width: 76px; max-width: 76px;
    min-height: 76px; max-height: 76px; border-radius: 38px;
}}
QLabel[role="refusal"] {{ color: {BAD}; background: #fdeaec; border-radius: 10px; padding: 10px 12px; }}
QPushButton {{ min-height: 44px; border-radius: 12px; border: none; padding: 0 14px; font-size: 15px; }}
QPushButton[role="main"] {{ background: {VIOLET}; color: white; font-weight: 600; }}
QPushButton[role="main"]:hover {{ background: {VIOLET_DARK}; }}
QPushButton[role="scan"] {{
    background: {VIOLET}; color: white; font-size: 24px; font-weight: 600; padding: 0;
    min-width: 144px; max-width: 144px; min-height: 144px; max-height: 144px; border-radius: 72px;
}}
QPushButton[role="scan"]:hover {{ background: {VIOLET_DARK}; }}
QPushButton[role="quiet"] {{ background: transparent; color: {VIOLET_DARK}; min-height: 34px; }}
QPushButton[role="key"] {{
    background: {CARD}; border: 1px solid {LINE}; font-size: 20px; padding: 0; min-height: 38px;
}}
QPushButton[role="key"]:hover, QPushButton[role="key"]:pressed {{ background: #ecebfb; }}
QPushButton[role="trial"] {{ background: #2b3558; color: {CHALK}; border: 1px solid {CHALK_LINE}; text-align: left; }}
QPushButton[role="trial"]:hover {{ background: #35416b; }}
QPushButton[role="trial"]:disabled {{ color: #7481a8; }}
QPushButton:focus {{ border: 2px solid {VIOLET}; }}
QPushButton[role="main"]:focus, QPushButton[role="scan"]:focus {{ border: 2px solid {INK}; }}
QPushButton[role="trial"]:focus {{ border: 2px solid {CHALK_SOFT}; }}
QLineEdit {{ background: {CARD}; border: 1px solid {LINE}; border-radius: 12px; padding: 2px 12px; font-size: 28px; }}
QLineEdit:focus {{ border: 2px solid {VIOLET}; }}
QFrame[role="notice"] {{ background: {CARD}; border: 1px solid {LINE}; border-radius: 14px; }}
QFrame[role="band"] {{ border-radius: 14px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 6px; }}
QScrollBar::handle:vertical {{ background: {LINE}; border-radius: 3px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
"""
