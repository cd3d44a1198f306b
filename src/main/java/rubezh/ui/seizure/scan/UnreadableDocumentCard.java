package rubezh.ui.seizure.scan;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.MrzParseResult;
import rubezh.domain.identifier.ScanResult;
import rubezh.text.Messages;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;

/** Card with the reason why a document is unreadable; nothing of it is entered. */
public record UnreadableDocumentCard(UiContext ui) {
    public SuggestionCard show(ScanResult.BrokenDocument broken, Runnable hide) {
        var scanned = styled(new Label(broken.text()), "mono", "mrz-lines");
        Label reason = wrapping(ui.texts().label(m -> reason(broken.reason(), m)));
        return new SuggestionCard(ui, Feather.ALERT_TRIANGLE, hide)
                .title("scan.incomplete")
                .body(scanned)
                .body(reason)
                .discard("scan.close");
    }

    /** Returns the sentence for a parse error. */
    static String reason(MrzParseResult.Refused reason, Messages m) {
        return switch (reason) {
            case MrzParseResult.NoZone() -> m.text("scan.incomplete.none");
            case MrzParseResult.WrongLines(int found) -> m.text("scan.incomplete.lines", found);
            case MrzParseResult.WrongLength(int line, int found, int expected) ->
                    line == 0
                            ? m.text("scan.incomplete.characters", found)
                            : m.text("scan.incomplete.length", line, found, expected);
            case MrzParseResult.WrongSign(int line, int column, char sign) ->
                    m.text("scan.incomplete.character", line, column, String.valueOf(sign));
        };
    }
}
