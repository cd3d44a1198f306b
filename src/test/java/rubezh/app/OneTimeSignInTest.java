package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.ui.signin.SignInService.SignInResult;

/** The window opens no register before a one-time password was changed. */
final class OneTimeSignInTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path root;

    @Test
    void theRegisterOpensAfterTheChange() {
        List<OpenStation> opened = new ArrayList<>();
        OpenStation station = TestStations.create(root);
        var bek = new Officer("bek", "Bek B. B.", "", Set.of(Role.OFFICER));
        char[] oneTime = station.accounts().add(bek).toCharArray();
        try (LockedStation locked = station.lock()) {
            var service =
                    new LocalSignInService(
                            locked, new BackupPlaces(Map.of(), root, root), () -> {}, opened::add);
            assertThat(service.signIn("bek", oneTime))
                    .isEqualTo(new SignInResult.OneTimePassword());
            service.cancel();
            assertThat(service.signIn("bek", oneTime))
                    .isEqualTo(new SignInResult.OneTimePassword());
            assertThatThrownBy(() -> service.changeOneTimePassword("short"))
                    .isInstanceOfSatisfying(
                            Fault.class, f -> assertThat(f.code()).isEqualTo("SEC-003"));
            assertThat(opened).isEmpty();
            service.changeOneTimePassword(PASSWORD);
            assertThat(opened).hasSize(1);
            opened.getFirst().lock().close();
        }
    }
}
