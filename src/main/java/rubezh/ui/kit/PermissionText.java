package rubezh.ui.kit;

import java.util.stream.Collectors;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.text.Messages;

/** Text of a permission where its command is shown but refused. */
public final class PermissionText {
    private PermissionText() {}

    /** Returns what is not permitted, such as {@code confirming the key of a station}. */
    public static String act(Permission permission, Messages messages) {
        return messages.text(permission.key());
    }

    /** Returns the roles that allow it, separated by commas. */
    public static String roles(Permission permission, Messages messages) {
        return permission.roles().stream()
                .map(Role::key)
                .map(messages::text)
                .collect(Collectors.joining(", "));
    }

    /** Returns the reason of a refusal: the act, and the roles that allow it. */
    public static String reason(Permission permission, Messages messages) {
        return messages.text(
                "security.refused", act(permission, messages), roles(permission, messages));
    }
}
