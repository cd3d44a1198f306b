package rubezh.domain.seizure.goods;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code.PhysicalForm;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.GoodsCode.TakingKind;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;
import rubezh.text.BlankCharacters;

/**
 * A line of seized goods (предмет), with one measure and, besides, the number of its pieces.
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param substance substance or article (G02)
 * @param form physical form (G04)
 * @param amount net amount as entered (G06, G07)
 * @param packages number of packages (P02)
 * @param stage stage of identification (G03)
 * @param category category of contraband (G01)
 * @param taking seized, detained, abandoned or found (G24)
 * @param weighing gross, tare and method of measurement
 * @param appearance look, marks and legal classification
 * @param valuation value
 */
public record SeizedItem(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable Substance substance,
        @Open @Nullable PhysicalForm form,
        @Open @Nullable Amount amount,
        @Open @Nullable Integer packages,
        @Open @OfOneCase @Nullable Stage stage,
        @Open @Nullable Category category,
        @Open @Nullable TakingKind taking,
        Weighing weighing,
        Appearance appearance,
        Valuation valuation) {
    /** Method of measurement of what is real and not weighable, as on a wrapping or a hand. */
    public static final String TRACES = "TRC";

    /** Method of measurement of goods of which nothing was left to weigh: burnt, poured away. */
    private static final String NOTHING = "NON";

    /** End of the code of a class without a list of its members: other cathinones, other fuel. */
    private static final String CLASS_ONLY = "-OTH";

    /** Returns the same line with another category. */
    public SeizedItem withCategory(@Nullable Category other) {
        return new SeizedItem(
                id,
                pos,
                substance,
                form,
                amount,
                packages,
                stage,
                other,
                taking,
                weighing,
                appearance,
                valuation);
    }

    /**
     * Returns the name of an article of which the list has only the class, such as a new
     * psychoactive substance; empty for other articles, and without a name.
     */
    public String nameInClass() {
        String name = appearance.name();
        return name == null || !isOnlyClass() ? "" : BlankCharacters.strip(name);
    }

    /** Returns whether there are traces only, which are not weighed. */
    public boolean isTrace() {
        return weighing.method() != null && weighing.method().code().equals(TRACES);
    }

    /** Returns whether nothing could be weighed, so that the amount is zero or absent. */
    public boolean isUnweighed() {
        return isTrace() || weighing.method() != null && weighing.method().code().equals(NOTHING);
    }

    /** Returns whether the list has only the class of the article, so that it needs a name. */
    public boolean isOnlyClass() {
        return substance != null && substance.code().endsWith(CLASS_ONLY);
    }

    /**
     * Returns the number of pieces that was counted besides mass or volume, in the unit of the form
     * of the goods; empty if the amount itself is a count.
     */
    public Optional<Quantity> count() {
        Integer pieces = weighing.pieces();
        boolean counted = amount != null && amount.unit().kind() == MeasureKind.PIECES;
        return pieces == null || pieces < 1 || counted
                ? Optional.empty()
                : Optional.of(new Amount(pieces.toString(), pieceUnit()).quantity());
    }

    private Unit pieceUnit() {
        return switch (form == null ? "" : form.code()) {
            case "TAB" -> Unit.U2;
            case "CPS" -> Unit.AV;
            case "AMP" -> Unit.XAM;
            case "BLT" -> Unit.BLT;
            default -> Unit.H87;
        };
    }

    /** Returns what the line adds to sums: its amount and, besides, its count. */
    public Totals totals() {
        Totals measured = amount == null ? Totals.NONE : Totals.NONE.plus(amount.quantity());
        return count().map(
                        count -> amount == null ? measured.plus(count) : measured.plusCount(count))
                .orElse(measured);
    }

    /**
     * Returns the mean content of a package; empty without several packages, or for goods counted
     * in pieces.
     */
    public Optional<Quantity> meanPerPackage() {
        if (amount == null || packages == null || packages < 2) {
            return Optional.empty();
        }
        return amount.unit().kind() == MeasureKind.PIECES
                ? Optional.empty()
                : Optional.of(amount.quantity().mean(packages));
    }
}
