package rubezh.ui.signin;

import module java.base;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupService;
import rubezh.text.Messages;
import rubezh.ui.kit.AgeFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/** Says below the sign-in how old the newest backup is, and warns when it is too old. */
final class BackupAgeLabel extends Label {
    private final UiContext ui;
    private Optional<Instant> newest = Optional.empty();
    private boolean read;

    BackupAgeLabel(UiContext ui, SignInViewModel model) {
        this.ui = ui;
        ui.texts().paint(this, m -> setText(text(m)));
        model.readNewestBackup(this::show);
    }

    private void show(Optional<Instant> at) {
        newest = at;
        read = true;
        setGraphic(
                Icons.of(
                        isStale() ? Feather.ALERT_TRIANGLE : Feather.HARD_DRIVE,
                        12,
                        isStale() ? "warn-text" : "muted"));
        ui.texts().repaint(this);
    }

    private boolean isStale() {
        Instant now = ui.clock().instant();
        return newest.filter(at -> Duration.between(at, now).compareTo(BackupService.STALE) <= 0)
                .isEmpty();
    }

    private String text(Messages messages) {
        if (!read) {
            return "";
        }
        String age = newest.map(at -> AgeFormat.of(at, ui.clock().instant(), messages)).orElse("");
        return newest.isEmpty()
                ? messages.text("signin.backup.none")
                : messages.text(isStale() ? "signin.backup.stale" : "signin.backup", age);
    }
}
