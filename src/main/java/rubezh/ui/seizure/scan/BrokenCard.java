package rubezh.ui.seizure.scan;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.MrzReading;
import rubezh.domain.identifier.Scan;
import rubezh.text.Messages;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Offer;

/** Says why a document was not read, and what to do: nothing of it is entered. */
public final class BrokenCard {
    private final Kit kit;

    public BrokenCard(Kit kit) {
        this.kit = kit;
    }

    public Offer show(Scan.BrokenDocument broken, Runnable away) {
        var read = new Label(broken.text());
        read.getStyleClass().addAll("mono", "scan-zone");
        var why = new Label();
        why.setWrapText(true);
        kit.words().paint(why, m -> why.setText(reason(broken.reason(), m)));
        return new Offer(kit, Feather.ALERT_TRIANGLE, away)
                .title("scan.broken")
                .body(read)
                .body(why)
                .discard("scan.close");
    }

    /** Returns the sentence that says what is missing. */
    static String reason(MrzReading.Refused reason, Messages m) {
        return switch (reason) {
            case MrzReading.NoZone() -> m.text("scan.broken.none");
            case MrzReading.WrongLines(int found) -> m.text("scan.broken.lines", found);
            case MrzReading.WrongLength(int line, int found, int expected) ->
                    line == 0
                            ? m.text("scan.broken.run", found)
                            : m.text("scan.broken.length", line, found, expected);
            case MrzReading.WrongSign(int line, int column, char sign) ->
                    m.text("scan.broken.sign", line, column, String.valueOf(sign));
        };
    }
}
