package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_CONTAINER;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_REGISTRATION;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_VIN;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_WAGON;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.ScanResult;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;

/**
 * Scanned number and the field it belongs to.
 *
 * @param kind {@code seal}, {@code container}, {@code vehicle}, {@code wagon} or {@code plate}
 * @param text text as it is entered into the record
 * @param doubtful whether its check digit is wrong; it can be entered all the same
 */
public record ScannedNumber(String kind, String text, boolean doubtful) {
    private static final String SEAL = "seal";

    /**
     * Returns the number of a scan.
     *
     * @throws IllegalArgumentException if the scan is a document or unknown
     */
    public static ScannedNumber of(ScanResult result) {
        String text = result.text().strip().toUpperCase(Locale.ROOT);
        return switch (result) {
            case ScanResult.Seal(_, String number) -> new ScannedNumber(SEAL, number, false);
            case ScanResult.Container(_, var number) ->
                    new ScannedNumber("container", text, !number.doubts().isEmpty());
            case ScanResult.Vehicle(_, var vin) ->
                    new ScannedNumber("vehicle", text, !vin.doubts().isEmpty());
            case ScanResult.Wagon _ -> new ScannedNumber("wagon", text, false);
            case ScanResult.Registration _ -> new ScannedNumber("plate", text, false);
            default -> throw new IllegalArgumentException("no number: " + result);
        };
    }

    public boolean isSeal() {
        return kind.equals(SEAL);
    }

    /** Returns the dotted path of the list it belongs to. */
    public String list() {
        return isSeal() ? EVIDENCE_PACKAGES.path() : CONVEYANCES.path();
    }

    /** Returns the path in a line of the field it belongs to. */
    public String field() {
        return switch (kind) {
            case SEAL -> EVIDENCE_PACKAGES_SEALS.pathInLine();
            case "container" -> CONVEYANCES_CONTAINER.pathInLine();
            case "plate" -> CONVEYANCES_REGISTRATION.pathInLine();
            case "wagon" -> CONVEYANCES_WAGON.pathInLine();
            default -> CONVEYANCES_VIN.pathInLine();
        };
    }

    public Feather icon() {
        return isSeal() ? Feather.LOCK : Feather.TRUCK;
    }

    public String titleKey() {
        return "scan.number." + kind;
    }

    public String acceptKey() {
        return isSeal() ? "scan.number.to-package" : "scan.number.to-conveyance";
    }

    /** Returns a warning label for a doubtful number. */
    public Optional<Node> warning(UiContext ui) {
        if (!doubtful) {
            return Optional.empty();
        }
        Label warning = ui.texts().label("scan.number.doubtful");
        warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, 14, "warn-text"));
        return Optional.of(warning);
    }
}
