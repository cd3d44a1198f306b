package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.register.CaseGrouping.OfSubstanceGroup;
import rubezh.store.projection.ProjectionColumns;

/**
 * Conditions of the goods that are drugs or precursors, with their table as {@code i}: the answers
 * of {@link GoodsClassification#isDrug} for every listed article, so that there is one rule.
 */
final class DrugLines {
    private static final String SUBSTANCE = "i." + ProjectionColumns.quoted(ITEMS_SUBSTANCE.path());
    private static final String CATEGORY = "i." + ProjectionColumns.quoted(ITEMS_CATEGORY.path());

    private final ReferenceData reference;

    DrugLines(ReferenceData reference) {
        this.reference = reference;
    }

    /** Returns the condition of drugs and precursors. */
    String condition() {
        List<Category> categories =
                reference.list(CodeListId.CATEGORIES).entries().stream()
                        .map(entry -> new Category(entry.code()))
                        .toList();
        var always = new TreeSet<String>();
        var never = new TreeSet<String>();
        for (CodeEntry entry : reference.list(CodeListId.SUBSTANCES).entries()) {
            var article = new Substance(entry.code());
            boolean unstated = GoodsClassification.isDrug(article, null, reference);
            if (categories.stream()
                    .allMatch(c -> GoodsClassification.isDrug(article, c, reference) == unstated)) {
                (unstated ? always : never).add(entry.code());
            }
        }
        // What the list says nothing of is told by the category that was entered.
        List<String> drugs =
                categories.stream()
                        .filter(c -> GoodsClassification.isDrug(null, c, reference))
                        .map(Category::code)
                        .toList();
        return "CASE WHEN %1$s IN (%2$s) THEN TRUE WHEN %1$s IN (%3$s) THEN FALSE ELSE %4$s IS NULL OR %4$s IN (%5$s) END"
                .formatted(SUBSTANCE, in(always), in(never), CATEGORY, in(drugs));
    }

    /** Returns the expression of the key of {@link OfSubstanceGroup}. */
    String group() {
        var groups = new TreeMap<String, List<String>>();
        for (CodeEntry entry : reference.list(CodeListId.SUBSTANCES).entries()) {
            String group = entry.extraColumn("group");
            if (!group.isEmpty() && !group.equals(OfSubstanceGroup.OTHER)) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry.code());
            }
        }
        var cases = new StringBuilder();
        groups.forEach((group, codes) ->
                cases.append(
                        " WHEN %s IN (%s) THEN '%s'"
                                .formatted(SUBSTANCE, in(codes), TimeKeys.escaped(group))));
        return "CASE WHEN i.seizure IS NULL THEN NULL WHEN %s THEN %s ELSE %s END"
                .formatted(
                        condition(),
                        orElse(cases, OfSubstanceGroup.OTHER),
                        orElse(cases, OfSubstanceGroup.GOODS));
    }

    private static String orElse(CharSequence cases, String other) {
        return cases.isEmpty() ? "'" + other + "'" : "CASE" + cases + " ELSE '" + other + "' END";
    }

    private static String in(Collection<String> codes) {
        return codes.stream()
                .map(code -> "'" + TimeKeys.escaped(code) + "'")
                .collect(Collectors.joining(", "));
    }
}
