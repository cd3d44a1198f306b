package rubezh.ui.admin;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.security.account.AccountStatus;
import rubezh.text.Messages;
import rubezh.ui.kit.look.Icons;

/** Status of an account as icon and word, never by colour alone. */
final class AccountBadge {
    private AccountBadge() {}

    static HBox of(AccountStatus status, Messages messages) {
        String style = style(status);
        var label = styled(new Label(messages.text(status.key())), style);
        var box = styled(new HBox(Icons.of(icon(status), 14, style), label), "gap-4");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Feather icon(AccountStatus status) {
        return switch (status) {
            case ACTIVE -> Feather.CHECK_CIRCLE;
            case ONE_TIME_PASSWORD -> Feather.KEY;
            case CLOSED -> Feather.ALERT_OCTAGON;
            case DEACTIVATED -> Feather.SLASH;
        };
    }

    private static String style(AccountStatus status) {
        return switch (status) {
            case ACTIVE -> "ok-text";
            case ONE_TIME_PASSWORD -> "warn-text";
            case CLOSED -> "stop-text";
            case DEACTIVATED -> "muted";
        };
    }
}
