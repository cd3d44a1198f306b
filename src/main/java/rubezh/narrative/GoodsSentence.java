package rubezh.narrative;

import static rubezh.domain.seizure.Codes.is;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Weighing;

/** Sentence on the goods, each line with its own measure; nothing is summed. */
record GoodsSentence(PhraseBuilder phrases) {
    String sentence(Seizure seizure) {
        List<SeizedItem> items = seizure.items();
        boolean seized = items.stream().allMatch(item -> isSeized(item.taking()));
        String key = seized ? "composer.goods.seized" : "composer.goods.found";
        List<String> lines = items.stream().map(item -> line(item, !seized)).toList();
        return PhraseBuilder.sentence(
                items.isEmpty() ? nothingSeized(seizure) : phrases.numberedList(key, lines),
                test(seizure.detection().fieldTest()));
    }

    private static boolean isSeized(@Nullable Code taking) {
        return taking == null || is(taking, "SEI");
    }

    private String nothingSeized(Seizure seizure) {
        return seizure.header().isNegative() ? phrases.text("composer.goods.none") : "";
    }

    private String line(SeizedItem item, boolean withTaking) {
        Weighing weighing = item.weighing();
        String measured = PhraseBuilder.joined(", ", article(item), measured(item));
        return PhraseBuilder.withDetails(
                measured,
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
        return is(item.weighing().method(), "TRC")
                ? phrases.text("composer.goods.traces")
                : amount(item.amount());
    }

    private String amount(@Nullable Amount amount) {
        return amount == null ? "" : phrases.format().asEntered(amount).toString();
    }

    private String counted(String key, @Nullable Integer count) {
        return count == null || count == 0 ? "" : phrases.text(key, count);
    }

    private String test(@Nullable Code result) {
        return is(result, "NOT")
                ? phrases.text("composer.field-test.none")
                : phrases.phrase("composer.field-test", result);
    }
}
