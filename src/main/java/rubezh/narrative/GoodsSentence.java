package rubezh.narrative;

import static rubezh.domain.seizure.Codes.is;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.AnyDetection;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Weighing;
import rubezh.format.MixtureFormat;

/** Sentence on the goods, each line with its own measure; nothing is summed. */
record GoodsSentence(PhraseBuilder phrases) {
    String sentence(Seizure seizure) {
        List<SeizedItem> items = seizure.items();
        boolean seized = items.stream().allMatch(item -> isSeized(item.taking()));
        String key = seized ? "composer.goods.seized" : "composer.goods.found";
        List<String> lines = items.stream().map(item -> line(seizure, item, !seized)).toList();
        return PhraseBuilder.sentence(
                items.isEmpty() ? nothingSeized(seizure) : phrases.numberedList(key, lines),
                tests(seizure));
    }

    private static boolean isSeized(@Nullable Code taking) {
        return taking == null || is(taking, "SEI");
    }

    private String nothingSeized(Seizure seizure) {
        return seizure.header().isNegative() ? phrases.text("composer.goods.none") : "";
    }

    private String line(Seizure seizure, SeizedItem item, boolean withTaking) {
        Weighing weighing = item.weighing();
        String measured = PhraseBuilder.joined(", ", article(item), measured(item));
        return PhraseBuilder.withDetails(
                measured,
                new MixtureFormat(phrases.format())
                        .format(
                                seizure.mixedWith(item),
                                substance -> PhraseBuilder.uncapitalize(phrases.label(substance))),
                phrases.phrase("composer.goods.form", item.form()),
                phrases.phrase("composer.goods.gross", amount(weighing.gross())),
                counted("composer.goods.pieces", weighing.pieces()),
                counted("composer.goods.packages", item.packages()),
                phrases.phrase("composer.goods.packaging", weighing.packaging()),
                phrases.typed("composer.goods.marks", item.appearance().marks()),
                extraFields(item),
                phrases.label(item.stage()),
                withTaking ? phrases.label(item.taking()) : "");
    }

    private String article(SeizedItem item) {
        String label = PhraseBuilder.uncapitalize(phrases.label(item.substance()));
        String name = PhraseBuilder.freeText(item.appearance().name());
        if (label.isEmpty() && name.isEmpty()) {
            label = PhraseBuilder.uncapitalize(phrases.label(item.category()));
        }
        String article = PhraseBuilder.joined(", ", label, name);
        return article.isEmpty() ? phrases.text("composer.goods.unstated") : article;
    }

    /**
     * Returns the additional fields of the category that have a value: a sum of money, a number of
     * a weapon.
     */
    private String extraFields(SeizedItem item) {
        return item.appearance().extras().stream()
                .filter(field -> !field.value().startsWith("?"))
                .map(extraField -> PhraseBuilder.freeText(phrases.format().value(extraField)))
                .collect(Collectors.joining("; "));
    }

    private String measured(SeizedItem item) {
        return item.isTrace() ? phrases.text("composer.goods.traces") : amount(item.amount());
    }

    private String amount(@Nullable Amount amount) {
        return amount == null ? "" : phrases.format().asEntered(amount).toString();
    }

    private String counted(String key, @Nullable Integer count) {
        return count == null || count == 0 ? "" : phrases.text(key, count);
    }

    private String tests(Seizure seizure) {
        List<AnyDetection> used =
                seizure.detection()
                        .all()
                        .filter(one -> one.fieldTest() != null && !is(one.fieldTest(), "NOT"))
                        .toList();
        if (used.isEmpty()) {
            return is(seizure.detection().fieldTest(), "NOT")
                    ? phrases.text("composer.field-test.none")
                    : "";
        }
        boolean several = !seizure.detection().further().isEmpty();
        var lines = new ConcernedLines(phrases, seizure);
        return phrases.numberedList(
                "composer.field-tests",
                used.stream().map(one -> test(one, several ? lines.of(one) : "")).toList());
    }

    /** Returns the result of a test; which test, how many and of which lines in brackets. */
    private String test(AnyDetection detection, String lines) {
        return PhraseBuilder.withDetails(
                phrases.label(detection.fieldTest()),
                phrases.label(detection.testKind()),
                counted("composer.field-test.count", detection.testCount()),
                lines);
    }
}
