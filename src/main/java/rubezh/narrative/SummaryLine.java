package rubezh.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;

/** The case in one line: goods, hiding place, carrier, post. */
final class SummaryLine {
    private final PhraseBuilder phrases;

    SummaryLine(PhraseBuilder builder) {
        this.phrases = builder;
    }

    /**
     * @param most how many lines of goods are named; the rest is counted
     */
    String compose(Seizure seizure, int most) {
        String post = brief(seizure.place().post());
        return PhraseBuilder.joined(
                ", ",
                goods(seizure.items(), most),
                brief(seizure.concealment().place()),
                seizure.conveyances().stream()
                        .map(Conveyance::type)
                        .filter(type -> type != null && !type.code().equals("NON"))
                        .map(this::brief)
                        .findFirst()
                        .orElse(""),
                post.isEmpty() ? brief(seizure.place().country()) : post);
    }

    private String goods(List<SeizedItem> items, int most) {
        var named = new ArrayList<String>();
        items.stream().limit(most).map(this::line).filter(l -> !l.isEmpty()).forEach(named::add);
        int rest = items.size() - most;
        if (rest > 0) {
            named.add(phrases.text("composer.summary.more", rest));
        }
        return String.join("; ", named);
    }

    private String line(SeizedItem item) {
        String amount =
                item.amount() == null
                        ? ""
                        : phrases.wording().figure(item.amount().quantity()).toString();
        String what = brief(item.substance());
        return PhraseBuilder.joined(" ", what.isEmpty() ? brief(item.category()) : what, amount);
    }

    private String brief(@Nullable Code code) {
        return phrases.label(code).isEmpty()
                ? ""
                : phrases.wording().shortLabel(Objects.requireNonNull(code));
    }
}
