package rubezh.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Role;

/** What a command needs: the permission of its scope, or its own. */
class CommandPermissionsTest {
    @Test
    void everyExceptionIsACommandThatNeedsSomethingElseThanItsScope() {
        assertThat(CommandPermissions.exceptions())
                .allSatisfy(id -> {
                    Keymap.Entry entry = Keymap.entry(id);
                    assertThat(entry.permission()).isNotEqualTo(entry.scope().permission());
                });
    }

    @Test
    void aCommandWithoutAnExceptionNeedsWhatItsScopeNeeds() {
        assertThat(Keymap.entry("find").permission()).isEqualTo(Permission.READ_RECORDS);
        assertThat(Keymap.entry("save").permission()).isEqualTo(Permission.RECORD);
        assertThat(Keymap.entry("lock").permission()).isEqualTo(Permission.SIGNED_IN);
    }

    @Test
    void anOfficerWithoutRolesHasNoCommand() {
        var all = new Commands();
        Keymap.all().stream().map(entry -> Command.of(entry, () -> {})).limit(5).forEach(all::add);
        assertThat(all.permittedTo(new Officer("x", "X", "")).all()).isEmpty();
        assertThat(all.permittedTo(new Officer("x", "X", "", Set.of(Role.AUDITOR))).all())
                .hasSize(5);
    }
}
