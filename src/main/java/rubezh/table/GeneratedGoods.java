package rubezh.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.PhysicalForm;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.SeizedItem;

/**
 * Makes item lines: many small seizures and a few large ones (logarithmic normal), each substance
 * around its own median and in its own unit.
 */
final class GeneratedGoods {
    private static final double LARGEST = 90_000;

    private final Weights weights;
    private final Supplier<UUID> ids;

    GeneratedGoods(Weights weights, Supplier<UUID> ids) {
        this.weights = weights;
        this.ids = ids;
    }

    List<SeizedItem> items(RandomGenerator random) {
        int chance = random.nextInt(100);
        int count = chance < 88 ? 1 : chance < 98 ? 2 : 3;
        var items = new ArrayList<SeizedItem>();
        for (int pos = 1; pos <= count; pos++) {
            items.add(item(pos, random));
        }
        return items;
    }

    private SeizedItem item(int pos, RandomGenerator random) {
        NamedCsvRecord row = weights.row("substance", random);
        return new SeizedItem(
                ids.get(),
                pos,
                Substance.of(row.getField("code")),
                PhysicalForm.of(row.getField("form")),
                amount(row, random),
                1 + (int) Math.abs(random.nextGaussian() * 3),
                Stage.of(weights.code("stage", random)));
    }

    private static Amount amount(NamedCsvRecord row, RandomGenerator random) {
        double median = Double.parseDouble(row.getField("median"));
        double spread = Double.parseDouble(row.getField("spread"));
        double size =
                Math.min(LARGEST, Math.max(1, median * Math.exp(spread * random.nextGaussian())));
        return switch (row.getField("unit")) {
            case "GRM" -> mass(Math.round(size * 20) * 50);
            case "LTR" -> Amount.of(String.format(Locale.ROOT, "%.1f LTR", size));
            default -> Amount.of(Math.round(size) + " " + row.getField("unit"));
        };
    }

    /** Weighed to 50 mg; entered in grams below a kilogram, in kilograms from there on. */
    private static Amount mass(long milligrams) {
        return milligrams < 1_000_000
                ? Amount.of(milligrams / 1_000 + "." + hundredths(milligrams % 1_000 / 10) + " GRM")
                : Amount.of(
                        milligrams / 1_000_000
                                + "."
                                + Long.toString(1_000 + milligrams % 1_000_000 / 1_000).substring(1)
                                + " KGM");
    }

    private static String hundredths(long number) {
        return Long.toString(100 + number).substring(1);
    }
}
