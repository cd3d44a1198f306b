package rubezh.ui.backup;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.LocalDateTime;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupContents;
import rubezh.backup.BackupService.Rehearsal;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Says in sentences how a rehearsal ended, and what was read. */
final class RehearsalBox extends HBox {
    private static final int SHOWN = 5;

    RehearsalBox(UiContext ui, Rehearsal rehearsal) {
        boolean sound = rehearsal.isSound();
        getStyleClass().addAll("note", sound ? "ok" : "stop");
        var texts = ui.texts();
        String key = sound ? "backup.rehearsal.sound" : "backup.rehearsal.bad";
        var lines = styled(new VBox(styled(line(texts.label(key)), "semibold")), "gap-4");
        lines.getChildren().add(line(read(texts, rehearsal.contents())));
        rehearsal.findings().stream()
                .filter(VerificationFinding::fault)
                .filter(finding -> !finding.isAcknowledgeable())
                .limit(SHOWN)
                .map(f -> line(texts.label(f.key(), f.arguments().toArray())))
                .forEach(lines.getChildren()::add);
        lines.getChildren().add(styled(line(when(ui, rehearsal)), "muted", "fs-12"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        Feather icon = sound ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON;
        getChildren().addAll(Icons.of(icon, 16, sound ? "ok-text" : "stop-text"), lines);
    }

    /** Wraps a label and never cuts it. */
    private static Label line(Label label) {
        Label wrapped = wrapping(label);
        wrapped.setMinHeight(USE_PREF_SIZE);
        return wrapped;
    }

    private static Label read(UiText texts, BackupContents contents) {
        return texts.label(
                "backup.rehearsal.read",
                contents.records(),
                contents.revisions(),
                contents.attachments());
    }

    private static Label when(UiContext ui, Rehearsal rehearsal) {
        var at = LocalDateTime.ofInstant(rehearsal.at(), ui.zone());
        long seconds = Math.max(1, rehearsal.took().toSeconds());
        var texts = ui.texts();
        return texts.label(
                m -> m.text("backup.rehearsal.when", texts.dates().dateTime(at), seconds));
    }
}
