package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.json.SeizureBuilder;

/**
 * Generator of item lines: amounts are log-normal around a median for each substance and in its own
 * unit, so many are small and a few large.
 */
record GoodsGenerator(CodeFrequencies weights, ReferenceData reference, Supplier<UUID> ids) {
    private static final double LARGEST = 90_000;

    void addTo(SeizureBuilder builder, RandomGenerator random) {
        int percent = random.nextInt(100);
        int count = percent < 88 ? 1 : percent < 98 ? 2 : 3;
        for (int pos = 1; pos <= count; pos++) {
            builder.add(ITEMS, item(pos, random));
        }
    }

    private SeizureBuilder item(int pos, RandomGenerator random) {
        NamedCsvRecord row = weights.row("substance", random);
        String article = row.getField("code");
        return SeizureBuilder.line(ids.get(), pos)
                .set(ITEMS_SUBSTANCE, article)
                .set(ITEMS_CATEGORY, GoodsClassification.usualCategory(article, reference))
                .set(ITEMS_FORM, row.getField("form"))
                .set(ITEMS_AMOUNT, amount(row, random))
                .set(ITEMS_PACKAGES, 1 + (int) Math.abs(random.nextGaussian() * 3))
                .set(ITEMS_STAGE, weights.code("stage", random));
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

    /** Returns a mass in grams below a kilogram, otherwise in kilograms. */
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
