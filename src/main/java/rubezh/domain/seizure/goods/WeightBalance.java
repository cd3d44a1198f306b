package rubezh.domain.seizure.goods;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;

/**
 * Balance of gross, tare and net amount of a line of goods: the third follows from any two (G09).
 *
 * @param missing the part that is not entered
 * @param amount its exact value, in the unit of one of the others
 */
public record WeightBalance(Part missing, Amount amount) {
    /** One of the three parts, with its field in a line. */
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
     * Returns the missing part. Empty if none or more than one is missing, if the others are of
     * different kinds or counted, or if the result is not positive or too large for an amount.
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
                && !one.unit().isConverted()
                && !other.unit().isConverted()
                && (kind == MeasureKind.MASS || kind == MeasureKind.VOLUME);
    }

    /**
     * Returns an amount in the larger unit, or in the smaller one if it is less than one of the
     * larger.
     */
    private static Optional<Amount> amount(BigDecimal base, Amount one, Amount other) {
        boolean first = one.unit().size().compareTo(other.unit().size()) >= 0;
        Unit large = first ? one.unit() : other.unit();
        Unit small = first ? other.unit() : one.unit();
        if (base.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        Unit unit = base.compareTo(large.size()) < 0 ? small : large;
        return Amount.find(base.divide(unit.size()), unit);
    }
}
