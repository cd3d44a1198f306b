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

    /** Returns what was understood of a line: {@code 1,250 кг, устойчиво}. */
    public static String of(ScaleLine heard, Messages m) {
        return switch (heard.reading()) {
            case ScaleReading.Weight(Amount amount, boolean stable, WeightKind side) ->
                    amount(amount, m)
                            + m.text(stable ? "scale.line.stable" : "scale.line.moving")
                            + side(side, m);
            case ScaleReading.Unstable _ -> m.text("scale.line.none");
            case ScaleReading.Unrecognized _ -> m.text("scale.line.unclear");
            case ScaleReading.Refused(ScaleReading.RefusalReason why, String what) ->
                    m.text("scale.refused." + why.name().toLowerCase(Locale.ROOT), what);
        };
    }

    /** Returns a weight that was taken: {@code 1,250 кг (нетто)}. */
    public static String of(ScaleReading.Weight weight, Messages m) {
        return amount(weight.amount(), m) + side(weight.kind(), m);
    }

    private static String amount(Amount amount, Messages m) {
        return new QuantityFormatter(m, NumberFormatter.in(m.language()))
                .asEntered(amount.digits(), amount.unit().name())
                .toString();
    }

    private static String side(WeightKind side, Messages m) {
        return side == WeightKind.UNSAID
                ? ""
                : m.text("scale.side." + side.name().toLowerCase(Locale.ROOT));
    }
}
