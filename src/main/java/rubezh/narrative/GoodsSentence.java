package rubezh.narrative;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.goods.Weighing;

/** What was found, each line with its own measure: nothing is summed here. */
final class GoodsSentence {
    private final PhraseBuilder phrases;

    GoodsSentence(PhraseBuilder phrases) {
        this.phrases = phrases;
    }

    String sentence(Seizure seizure) {
        List<SeizedItem> items = seizure.items();
        boolean seized = items.stream().allMatch(item -> isSeized(item.taking()));
        String key = seized ? "told.goods.seized" : "told.goods.found";
        List<String> lines = items.stream().map(item -> line(item, !seized)).toList();
        return PhraseBuilder.sentence(
                items.isEmpty() ? nothing(seizure) : phrases.numbered(key, lines),
                test(seizure.detection().fieldTest()));
    }

    private static boolean isSeized(@Nullable Code taking) {
        return taking == null || taking.code().equals("SEI");
    }

    private String nothing(Seizure seizure) {
        Code kind = seizure.header().kind();
        boolean negative = kind != null && kind.code().equals("NEGATIVE");
        return negative ? phrases.text("told.goods.none") : "";
    }

    private String line(SeizedItem item, boolean withTaking) {
        Weighing weighing = item.weighing();
        String measured = PhraseBuilder.joined(", ", what(item), amount(item.amount()));
        return PhraseBuilder.detailed(
                measured,
                phrases.about("told.goods.form", phrases.label(item.form())),
                phrases.about("told.goods.gross", amount(weighing.gross())),
                counted("told.goods.pieces", weighing.pieces()),
                counted("told.goods.packages", item.packages()),
                phrases.about("told.goods.packaging", phrases.label(weighing.packaging())),
                phrases.about("told.goods.marks", PhraseBuilder.typed(item.appearance().marks())),
                further(item),
                phrases.label(item.stage()),
                withTaking ? phrases.label(item.taking()) : "");
    }

    private String what(SeizedItem item) {
        String label = PhraseBuilder.inside(phrases.label(item.substance()));
        String name = PhraseBuilder.typed(item.appearance().name());
        if (label.isEmpty() && name.isEmpty()) {
            label = PhraseBuilder.inside(phrases.label(item.category()));
        }
        String what = PhraseBuilder.joined(", ", label, name);
        return what.isEmpty() ? phrases.text("told.goods.unstated") : what;
    }

    /**
     * Tells the fields of the category that say something: a sum of money, a number of a weapon.
     */
    private String further(SeizedItem item) {
        return item.appearance().extras().stream()
                .filter(extra -> !extra.value().startsWith("?"))
                .map(extra -> PhraseBuilder.typed(phrases.wording().value(extra)))
                .collect(Collectors.joining("; "));
    }

    private String amount(@Nullable Amount amount) {
        return amount == null ? "" : phrases.wording().entered(amount).toString();
    }

    private String counted(String key, @Nullable Integer count) {
        return count == null || count == 0 ? "" : phrases.text(key, count);
    }

    private String test(@Nullable Code result) {
        return result != null && result.code().equals("NOT")
                ? phrases.text("told.test.none")
                : phrases.about("told.test", phrases.label(result));
    }
}
