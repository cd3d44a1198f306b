package rubezh.ui.seizure.list;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.AnyConcealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.text.BlankCharacters;
import rubezh.text.DateFormatter;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** Texts of the preview: headline, subtitle, route, conveyances, persons and items. */
record PreviewSummary(UiText texts, LiveLabels labels) {
    String headline(Seizure seizure) {
        if (seizure.items().isEmpty()) {
            return texts.text("list.items.none");
        }
        SeizedItem first = seizure.items().getFirst();
        String name =
                first.substance() == null
                        ? texts.text("list.substance.none")
                        : labels.brief(first.substance());
        String amount = amount(first).isEmpty() ? "" : ", " + amount(first);
        int more = seizure.items().size() - 1;
        return more == 0 ? name + amount : texts.text("common.goods.more", name + amount, more);
    }

    /** Returns the amount of a line of goods; empty if it is not known. */
    String amount(SeizedItem item) {
        return Objects.toString(labels.format().goods(item.amount(), item.isTrace()), "");
    }

    String subtitle(Seizure seizure) {
        var parts = new ArrayList<String>();
        OffsetDateTime start = seizure.event().start();
        if (start != null) {
            DateFormatter formatter = texts.dates();
            parts.add(
                    formatter.longDate(start.toLocalDate())
                            + ", "
                            + formatter.time(start.toLocalTime()));
        }
        Optional.of(seizure.place().name(labels::brief))
                .filter(name -> !name.isEmpty())
                .ifPresent(parts::add);
        addCode(parts, seizure.event().direction());
        return String.join(" · ", parts);
    }

    void addCode(List<String> parts, @Nullable Code code) {
        if (code != null) {
            parts.add(labels.brief(code));
        }
    }

    String concealment(AnyConcealment concealment) {
        var parts = new ArrayList<String>();
        addCode(parts, concealment.place());
        addCode(parts, concealment.method());
        return String.join(", ", parts);
    }

    String conveyance(Conveyance conveyance) {
        var parts = new ArrayList<String>();
        addCode(parts, conveyance.type());
        if (conveyance.registration() != null) {
            parts.add(conveyance.registration());
        }
        return String.join(" ", parts);
    }

    /**
     * Returns role, name, citizenship, sex and age.
     *
     * @param day day of the seizure, on which the age is counted from the date of birth
     */
    String person(Person person, @Nullable LocalDate day) {
        var parts = new ArrayList<String>();
        addCode(parts, person.role());
        String name =
                Stream.of(person.surname(), person.givenName())
                        .filter(part -> part != null && !BlankCharacters.isBlank(part))
                        .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            parts.add(name);
        }
        addCode(parts, person.citizenship());
        addCode(parts, person.sex());
        Integer age = age(person, day);
        if (age != null) {
            parts.add(texts.text("list.preview.age", age));
        }
        return String.join(" · ", parts);
    }

    /** Returns the age by the date of birth, or else as it was recorded; null if unknown. */
    private static @Nullable Integer age(Person person, @Nullable LocalDate day) {
        LocalDate birth = person.birth();
        return birth == null || day == null || day.isBefore(birth)
                ? person.age()
                : Integer.valueOf(Period.between(birth, day).getYears());
    }

    String route(Seizure seizure) {
        var stops = new ArrayList<String>();
        addCode(stops, seizure.route().departure());
        seizure.route().transit().forEach(c -> addCode(stops, c));
        addCode(stops, seizure.route().destination());
        return String.join(" → ", stops);
    }

    String codes(List<? extends Code> codes) {
        return codes.stream().map(labels::full).collect(Collectors.joining(", "));
    }

    String details(SeizedItem item) {
        var parts = new ArrayList<String>();
        if (!GoodsClassification.isDrug(item, labels.reference())) {
            addCode(parts, GoodsClassification.category(item, labels.reference()));
        }
        addCode(parts, item.form());
        if (item.packages() != null) {
            parts.add(texts.text("list.preview.packages", item.packages()));
        }
        addCode(parts, item.stage());
        return String.join(" · ", parts);
    }
}
