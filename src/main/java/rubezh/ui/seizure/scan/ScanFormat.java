package rubezh.ui.seizure.scan;

import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.MrzCheck.CheckState;
import rubezh.domain.identifier.ScanResult;
import rubezh.text.Messages;

/** What a scan was taken for, in words: its kind, and what is odd about it. */
public final class ScanFormat {
    private ScanFormat() {}

    /** Returns the message key of the title of a travel document or card; it takes the holder. */
    static String titleKey(Mrz mrz) {
        return switch (mrz.documentCode().charAt(0)) {
            case 'P' -> "scan.document.passport";
            case 'V' -> "scan.document.visa";
            default -> "scan.document.card";
        };
    }

    static String holder(Mrz mrz) {
        return (mrz.surname() + " " + mrz.givenNames()).strip();
    }

    /** Returns whether a check digit disagrees. */
    static boolean isDoubtful(Mrz mrz) {
        return mrz.checks().stream().anyMatch(check -> check.state() == CheckState.BAD);
    }

    /** Returns a sentence on a scan of any kind. */
    public static String of(ScanResult scan, Messages m) {
        return switch (scan) {
            case ScanResult.Document(_, Mrz mrz) ->
                    doubted(m.text(titleKey(mrz), holder(mrz)), isDoubtful(mrz), m);
            case ScanResult.BrokenDocument(_, var reason) ->
                    m.text("scan.incomplete") + ". " + UnreadableDocumentCard.reason(reason, m);
            case ScanResult.Unknown _ -> m.text("scan.other");
            default -> {
                ScannedNumber number = ScannedNumber.of(scan);
                yield doubted(m.text(number.titleKey(), number.text()), number.doubtful(), m);
            }
        };
    }

    private static String doubted(String title, boolean doubtful, Messages m) {
        return doubtful ? title + ". " + m.text("scan.number.doubtful") : title;
    }
}
