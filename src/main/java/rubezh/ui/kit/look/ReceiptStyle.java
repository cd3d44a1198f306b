package rubezh.ui.kit.look;

import rubezh.domain.receipt.ReceiptState;

/** Style class of what is known of a sent bundle. */
public final class ReceiptStyle {
    private ReceiptStyle() {}

    public static String of(ReceiptState state) {
        return switch (state) {
            case NONE, WAITING -> "muted";
            case OVERDUE, PARTLY -> "warn-text";
            case TAKEN, LATER, APPLIED -> "ok-text";
        };
    }
}
