"""The tick that stands for money that has come."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.ui.theme import Theme


def paint_tick(painter: QPainter, centre: QPointF, radius: float, theme: Theme) -> None:
    """A tick on a disc in the green of money."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.money))
    painter.drawEllipse(centre, radius, radius)
    stroke = QPen(QColor(theme.on_money), radius * 0.2)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(stroke)
    corners = ((-0.42, 0.04), (-0.1, 0.36), (0.46, -0.28))
    painter.drawPolyline(QPolygonF([centre + QPointF(x, y) * radius for x, y in corners]))
