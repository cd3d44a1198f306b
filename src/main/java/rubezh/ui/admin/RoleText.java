package rubezh.ui.admin;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rubezh.security.Role;
import rubezh.text.Messages;

/** Roles in words. */
final class RoleText {
    private RoleText() {}

    /** Returns several roles in their order, separated by commas. */
    static String of(Collection<Role> roles, Messages messages) {
        return new TreeSet<>(roles)
                .stream().map(Role::key).map(messages::text).collect(Collectors.joining(", "));
    }
}
