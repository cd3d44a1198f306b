package rubezh.wording;

import java.util.Locale;
import rubezh.domain.quantity.Amount;
import rubezh.scale.Frame;
import rubezh.scale.Frame.Side;
import rubezh.scale.Heard;
import rubezh.text.Messages;
import rubezh.text.Numbers;
import rubezh.text.Quantities;

/** Says in words what a scale has sent. */
public final class ScaleWords {
    private ScaleWords() {}

    /** Returns what was understood of a line: {@code 1,250 кг, устойчиво}. */
    public static String of(Heard heard, Messages m) {
        return switch (heard.frame()) {
            case Frame.Weight(Amount amount, boolean stable, Side side) ->
                    amount(amount, m)
                            + m.text(stable ? "scale.heard.stable" : "scale.heard.moving")
                            + side(side, m);
            case Frame.Moving _ -> m.text("scale.heard.none");
            case Frame.Unclear _ -> m.text("scale.heard.unclear");
            case Frame.Refused(Frame.Why why, String what) ->
                    m.text("scale.refused." + why.name().toLowerCase(Locale.ROOT), what);
        };
    }

    /** Returns a weight that was taken: {@code 1,250 кг (нетто)}. */
    public static String of(Frame.Weight weight, Messages m) {
        return amount(weight.amount(), m) + side(weight.side(), m);
    }

    private static String amount(Amount amount, Messages m) {
        return new Quantities(m, Numbers.in(m.language()))
                .entered(amount.digits(), amount.unit().name())
                .toString();
    }

    private static String side(Side side, Messages m) {
        return side == Side.UNSAID
                ? ""
                : m.text("scale.side." + side.name().toLowerCase(Locale.ROOT));
    }
}
