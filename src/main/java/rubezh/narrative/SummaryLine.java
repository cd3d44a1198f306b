package rubezh.narrative;

import static rubezh.domain.seizure.Codes.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.text.BlankCharacters;

/** The case in one line: goods, place of concealment, conveyance, post. */
record SummaryLine(PhraseBuilder phrases) {
    /** Most places of concealment that are named. */
    private static final int PLACES = 3;

    /**
     * @param limit number of lines of goods that are named; the others are counted
     */
    String compose(Seizure seizure, int limit) {
        String post = brief(seizure.place().listedPost());
        return PhraseBuilder.joined(
                ", ",
                goods(seizure.items(), limit),
                seizure.concealment()
                        .places()
                        .map(this::brief)
                        .filter(place -> !place.isEmpty())
                        .limit(PLACES)
                        .collect(Collectors.joining(", ")),
                seizure.conveyances().stream()
                        .map(Conveyance::type)
                        .filter(type -> type != null && !is(type, "NON"))
                        .map(this::brief)
                        .findFirst()
                        .orElse(""),
                post.isEmpty() ? place(seizure.place()) : post);
    }

    /** Returns the name of a post that is not in the list, else the country. */
    private String place(Place place) {
        String described = PhraseBuilder.freeText(place.description());
        return place.post() == null || BlankCharacters.isBlank(described)
                ? brief(place.country())
                : described;
    }

    private String goods(List<SeizedItem> items, int limit) {
        var named = new ArrayList<String>();
        items.stream().limit(limit).map(this::line).filter(l -> !l.isEmpty()).forEach(named::add);
        int rest = items.size() - limit;
        if (rest > 0) {
            named.add(phrases.text("composer.summary.more", rest));
        }
        return String.join("; ", named);
    }

    private String line(SeizedItem item) {
        String amount =
                item.amount() == null
                        ? ""
                        : phrases.format().figure(item.amount().quantity()).toString();
        String article = brief(item.substance());
        return PhraseBuilder.joined(
                " ", article.isEmpty() ? brief(item.category()) : article, amount);
    }

    private String brief(@Nullable Code code) {
        return phrases.label(code).isEmpty()
                ? ""
                : phrases.format().shortLabel(Objects.requireNonNull(code));
    }
}
