package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;

/** Totals of the drugs of an operation; other goods add item lines only. */
final class OperationTotals {
    private final List<Seizure> cases;
    private final List<Seizure> drugs;
    private final Totals totals;
    private final List<Tally<Substance>> masses;
    private final List<Dimension> otherDimensions;

    OperationTotals(List<Seizure> cases, Predicate<SeizedItem> isDrug) {
        this.cases = cases;
        this.drugs = GoodsClassification.withItems(cases, isDrug);
        this.totals = Tallies.totals(drugs);
        this.masses = Tallies.bySubstance(drugs).stream().filter(t -> mass(t) > 0).toList();
        this.otherDimensions =
                totals.byDimension().keySet().stream()
                        .filter(d -> d.kind() != MeasureKind.MASS)
                        .toList();
    }

    static long mass(Tally<?> tally) {
        return tally.totals().base(Dimension.MASS);
    }

    List<Seizure> cases() {
        return cases;
    }

    List<Seizure> drugs() {
        return drugs;
    }

    /** Returns the cases of drugs in a country; null stands for cases without one. */
    List<Seizure> drugs(@Nullable Country country) {
        return drugs.stream().filter(s -> Objects.equals(s.place().country(), country)).toList();
    }

    /** Returns the number of item lines, other goods included. */
    long lines() {
        return Tallies.countedItems(cases).count();
    }

    /** Returns the masses of the item lines of drugs, in milligrams. */
    LongStream lineMasses() {
        return Tallies.countedItems(drugs)
                .flatMap(item -> Stream.ofNullable(item.amount()))
                .map(Amount::quantity)
                .filter(quantity -> quantity.dimension().equals(Dimension.MASS))
                .mapToLong(Quantity::base);
    }

    /** Returns the number of item lines of drugs without a quantity. */
    long unmeasured() {
        return Tallies.countedItems(drugs).filter(item -> item.amount() == null).count();
    }

    /** Returns the mass of all drugs in micrograms. */
    long mass() {
        return base(Dimension.MASS);
    }

    long base(Dimension dimension) {
        return totals.base(dimension);
    }

    /** Returns the substances that were weighed, the largest mass first. */
    List<Tally<Substance>> masses() {
        return masses;
    }

    /** Returns every dimension that occurs, except mass. */
    List<Dimension> otherDimensions() {
        return otherDimensions;
    }

    Stream<Tally<SubstanceByDimension>> measuredIn(Dimension dimension) {
        return Tallies.byMeasure(drugs).stream()
                .filter(t -> dimension.equals(Objects.requireNonNull(t.key()).dimension()));
    }

    List<Tally<Country>> countries() {
        return Tallies.byCase(drugs, s -> Stream.ofNullable(s.place().country()));
    }
}
