package rubezh.domain.seizure;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Tells drugs from other goods. The list of substances and articles says which categories each may
 * be of (column {@code categories}, the likeliest first); only what it leaves open is decided by
 * the category of the line.
 */
public final class GoodsClassification {
    private static final String DRUG = "DRG";

    /** Drugs and precursors: summed up by substance and stage, and apart from all other goods. */
    private static final Set<String> DRUGS = Set.of(DRUG, "PRC");

    /** Categories that a test or a laboratory identifies; other goods have no stage. */
    private static final Set<String> IDENTIFIED = Set.of(DRUG, "PRC", "MED", "POT");

    private static final String NOT_IDENTIFIED = "UNK-SUS";

    private GoodsClassification() {}

    /** Says whether a category is that of drugs, precursors left out. */
    public static boolean isDrugCategory(@Nullable Code category) {
        return Codes.is(category, DRUG);
    }

    /** Returns the categories a substance or article may be of; none if the list does not say. */
    public static List<Category> categories(Substance substance, ReferenceData referenceData) {
        String codes =
                referenceData.find(substance).map(e -> e.extraColumn("categories")).orElse("");
        return codes.isEmpty()
                ? List.of()
                : Stream.of(codes.split(";")).map(Category::new).toList();
    }

    /**
     * Returns the category a line is counted in: the one entered if the article may be of it, else
     * the first of the article; null if nothing says.
     */
    public static @Nullable Category category(SeizedItem item, ReferenceData referenceData) {
        List<Category> own =
                item.substance() == null ? List.of() : categories(item.substance(), referenceData);
        Category entered = item.category();
        boolean open = own.isEmpty() || Codes.is(item.substance(), NOT_IDENTIFIED);
        if (entered != null && (open || own.contains(entered))) {
            return entered;
        }
        return own.isEmpty() ? null : own.getFirst();
    }

    /** Tells whether a line counts as a drug; a line without article and category does. */
    public static boolean isDrug(SeizedItem item, ReferenceData referenceData) {
        return isDrug(item.substance(), item.category(), referenceData);
    }

    /** Tells the same of an article and a category. */
    public static boolean isDrug(
            @Nullable Substance substance,
            @Nullable Category entered,
            ReferenceData referenceData) {
        if (substance != null && !Codes.is(substance, NOT_IDENTIFIED)) {
            List<Category> own = categories(substance, referenceData);
            if (!own.isEmpty()) {
                return own.stream().anyMatch(category -> Codes.isOneOf(category, DRUGS));
            }
        }
        return entered == null || Codes.isOneOf(entered, DRUGS);
    }

    /** Returns the seizures with only some of their lines, each still one case. */
    public static List<Seizure> withItems(List<Seizure> seizures, Predicate<SeizedItem> lines) {
        return seizures.stream()
                .map(all -> all.withItems(all.items().stream().filter(lines).toList()))
                .toList();
    }

    /** Tells whether a test or laboratory has to identify the goods; the default is yes. */
    public static boolean needsIdentification(SeizedItem item) {
        return item.category() == null || Codes.isOneOf(item.category(), IDENTIFIED);
    }
}
