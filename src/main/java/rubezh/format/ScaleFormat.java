package rubezh.format;

import java.util.Locale;
import rubezh.device.scale.ScaleLine;
import rubezh.device.scale.ScaleReading;
import rubezh.device.scale.ScaleReading.WeightKind;
import rubezh.domain.quantity.Amount;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.QuantityFormatter;

/** Scale readings as text. */
public final class ScaleFormat {
    private ScaleFormat() {}

    /** Formats the reading of a line: {@code 1,250 кг, устойчиво}. */
    public static String of(ScaleLine line, Messages m) {
        return switch (line.reading()) {
            case ScaleReading.Weight(Amount amount, boolean stable, WeightKind kind) ->
                    amount(amount, m)
                            + m.text(stable ? "scale.line.stable" : "scale.line.moving")
                            + kind(kind, m);
            case ScaleReading.Unstable _ -> m.text("scale.line.none");
            case ScaleReading.Unrecognized _ -> m.text("scale.line.unclear");
            case ScaleReading.Refused(ScaleReading.RefusalReason reason, String detail) ->
                    m.text("scale.refused." + reason.name().toLowerCase(Locale.ROOT), detail);
        };
    }

    /** Formats an accepted weight: {@code 1,250 кг (нетто)}. */
    public static String of(ScaleReading.Weight weight, Messages m) {
        return amount(weight.amount(), m) + kind(weight.kind(), m);
    }

    private static String amount(Amount amount, Messages m) {
        return new QuantityFormatter(m, NumberFormatter.in(m.language()))
                .asEntered(amount.digits(), amount.unit().name())
                .toString();
    }

    private static String kind(WeightKind kind, Messages m) {
        return kind == WeightKind.UNSPECIFIED
                ? ""
                : m.text("scale.side." + kind.name().toLowerCase(Locale.ROOT));
    }
}
