package rubezh.domain.seizure.goods;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;

/**
 * Gross, packing and net amount of a line of goods: of any two the third follows (G09).
 *
 * @param missing which of them is not entered
 * @param amount what it is then, exact, in a unit one of the others was entered in
 */
public record WeightBalance(Part missing, Amount amount) {
    /** One of the three, and where it stands in a line. */
    public enum Part {
        NET("amount"),
        GROSS("weighing.gross"),
        TARE("weighing.tare");

        private final String field;

        Part(String field) {
            this.field = field;
        }

        /** Returns the dotted path in the line. */
        public String field() {
            return field;
        }
    }

    /**
     * Returns the one that is missing and follows from the others. Nothing where none or more than
     * one is missing, where they are of different kinds or counted, or where nothing above zero or
     * more than an amount can be comes out.
     */
    public static Optional<WeightBalance> of(SeizedItem item) {
        Amount net = item.amount();
        Amount gross = item.weighing().gross();
        Amount tare = item.weighing().tare();
        if (net == null) {
            return sum(Part.NET, gross, tare, -1);
        }
        return gross == null ? sum(Part.GROSS, net, tare, 1) : tareOf(tare, gross, net);
    }

    private static Optional<WeightBalance> tareOf(@Nullable Amount tare, Amount gross, Amount net) {
        return tare == null ? sum(Part.TARE, gross, net, -1) : Optional.empty();
    }

    private static Optional<WeightBalance> sum(
            Part part, @Nullable Amount one, @Nullable Amount other, int sign) {
        if (one == null || other == null || !isWeighed(one, other)) {
            return Optional.empty();
        }
        BigDecimal second = BigDecimal.valueOf(other.quantity().base());
        BigDecimal base =
                BigDecimal.valueOf(one.quantity().base())
                        .add(second.multiply(BigDecimal.valueOf(sign)));
        return base.signum() > 0 && second.signum() >= 0
                ? amount(base, one, other).map(amount -> new WeightBalance(part, amount))
                : Optional.empty();
    }

    private static boolean isWeighed(Amount one, Amount other) {
        MeasureKind kind = one.unit().kind();
        return kind == other.unit().kind()
                && (kind == MeasureKind.MASS || kind == MeasureKind.VOLUME);
    }

    /** In the larger unit, unless less than one of it is left. */
    private static Optional<Amount> amount(BigDecimal base, Amount one, Amount other) {
        boolean first = one.unit().size() >= other.unit().size();
        Unit large = first ? one.unit() : other.unit();
        Unit small = first ? other.unit() : one.unit();
        Unit unit = base.compareTo(BigDecimal.valueOf(large.size())) < 0 ? small : large;
        return Amount.find(base.divide(BigDecimal.valueOf(unit.size())), unit);
    }
}
