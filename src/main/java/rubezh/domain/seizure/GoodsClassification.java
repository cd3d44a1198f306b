package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Classification of goods as drugs or other goods. The list of substances and articles names the
 * possible categories of each (column {@code categories}, the likeliest first); only without them
 * the category of the line decides.
 */
public final class GoodsClassification {
    private static final String DRUG = "DRG";

    /** Drugs and precursors: summed by substance and stage, separately from other goods. */
    private static final Set<String> DRUGS = Set.of(DRUG, "PRC");

    /** Categories that a test or a laboratory identifies; other goods have no stage. */
    private static final Set<String> IDENTIFIED = Set.of(DRUG, "PRC", "MED", "POT");

    private static final String NOT_IDENTIFIED = "UNK-SUS";

    private GoodsClassification() {}

    /** Returns whether a category is that of drugs, without precursors. */
    public static boolean isDrugCategory(@Nullable Code category) {
        return Codes.is(category, DRUG);
    }

    /** Returns the possible categories of a substance or article; empty if the list has none. */
    public static List<Category> categories(Substance substance, ReferenceData referenceData) {
        String codes =
                referenceData.find(substance).map(e -> e.extraColumn("categories")).orElse("");
        return codes.isEmpty()
                ? List.of()
                : Stream.of(codes.split(";")).map(Category::new).toList();
    }

    /**
     * Returns the code of the usual category of an article, the first of its list; null if none.
     */
    public static @Nullable String usualCategory(String article, ReferenceData referenceData) {
        return categories(new Substance(article), referenceData).stream()
                .map(Category::code)
                .findFirst()
                .orElse(null);
    }

    /** Returns the categories to choose from for a line: several of its article, else none. */
    public static List<Category> choices(SeizedItem item, ReferenceData referenceData) {
        List<Category> possible =
                item.substance() == null ? List.of() : categories(item.substance(), referenceData);
        return possible.size() > 1 ? possible : List.of();
    }

    /**
     * Returns the category in which a line is counted: the entered one if it is possible for the
     * article, otherwise the first of the article; null if there is none.
     */
    public static @Nullable Category category(SeizedItem item, ReferenceData referenceData) {
        List<Category> possible =
                item.substance() == null ? List.of() : categories(item.substance(), referenceData);
        Category entered = item.category();
        boolean open = possible.isEmpty() || Codes.is(item.substance(), NOT_IDENTIFIED);
        if (entered != null && (open || possible.contains(entered))) {
            return entered;
        }
        return possible.isEmpty() ? null : possible.getFirst();
    }

    /** Returns whether a line counts as a drug; a line without article and category does. */
    public static boolean isDrug(SeizedItem item, ReferenceData referenceData) {
        return isDrug(item.substance(), item.category(), referenceData);
    }

    /** Returns whether an article with an entered category counts as a drug. */
    public static boolean isDrug(
            @Nullable Substance substance,
            @Nullable Category entered,
            ReferenceData referenceData) {
        if (substance != null && !Codes.is(substance, NOT_IDENTIFIED)) {
            List<Category> possible = categories(substance, referenceData);
            if (!possible.isEmpty()) {
                return possible.stream().anyMatch(category -> Codes.isOneOf(category, DRUGS));
            }
        }
        return entered == null || Codes.isOneOf(entered, DRUGS);
    }

    /** Returns the seizures with some of their lines; each is still one case. */
    public static List<Seizure> withItems(List<Seizure> seizures, Predicate<SeizedItem> lines) {
        return seizures.stream()
                .map(all -> all.withItems(all.items().stream().filter(lines).toList()))
                .toList();
    }

    /** Returns whether a test or laboratory has to identify the goods; true without a category. */
    public static boolean needsIdentification(SeizedItem item) {
        return item.category() == null || Codes.isOneOf(item.category(), IDENTIFIED);
    }
}
