package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.ExportResult;
import rubezh.ui.exchange.bundle.BundleText;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Box with the result of an export: the files, who can open them, and what stayed. */
record ExportResultBox(UiText texts, ZoneId zone, EjectRow eject) {
    Node of(ExportResult exported, Command cover) {
        var box = styled(new VBox(summary(exported)), "note", "ok", "gap-4");
        for (ExportResult.ExportedFile file : exported.files()) {
            var check = wrapping(new Label(texts.text("exchange.check-value", file.sha256())));
            String spoken = file.words().text(texts.language().get());
            var words = wrapping(new Label(texts.text("exchange.file.words", spoken)));
            box.getChildren()
                    .addAll(
                            mono(file.file().toString()),
                            styled(check, "muted"),
                            styled(words, "semibold"));
        }
        box.getChildren().add(protectionLabel(exported));
        exported.receiptBy().ifPresent(by -> box.getChildren().add(receiptLabel(by)));
        box.getChildren()
                .addAll(new WithheldNotes(texts).of(exported.withheld(), exported.drafts()));
        if (!exported.omissions().isEmpty()) {
            box.getChildren().add(omissionsLabel(exported.omissions()));
        }
        box.getChildren().addAll(eject.of(exported.file(), Buttons.of(texts, cover)));
        return box;
    }

    private Label summary(ExportResult exported) {
        String size = BundleText.kibibytes(texts, exported.bytes());
        int pictures = exported.attachments();
        String text = texts.text("exchange.exported", exported.revisions(), size, pictures);
        Label summary = wrapping(styled(new Label(text), "semibold"));
        summary.setGraphic(Icons.of(Feather.CHECK_CIRCLE, 16, "ok-text"));
        return summary;
    }

    private Label receiptLabel(Instant by) {
        String at = texts.dates().dateTime(LocalDateTime.ofInstant(by, zone));
        return wrapping(new Label(texts.text("exchange.exported.receipt", at)));
    }

    private Label protectionLabel(ExportResult exported) {
        return exported.isEncrypted()
                ? wrapping(
                        new Label(
                                texts.text(
                                        "exchange.exported.encrypted",
                                        String.join(", ", exported.recipients()))))
                : wrapping(styled(new Label(texts.text("exchange.exported.plain")), "warn-text"));
    }

    private Label omissionsLabel(ExportResult.Omissions omissions) {
        String text =
                texts.text(
                        "exchange.export.damaged",
                        omissions.revisions().size(),
                        omissions.records(),
                        omissions.attachments().size());
        return wrapping(styled(new Label(text), "warn-text"));
    }

    private static Label mono(String text) {
        return wrapping(styled(new Label(text), "mono"));
    }
}
