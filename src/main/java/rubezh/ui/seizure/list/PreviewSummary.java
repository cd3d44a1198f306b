package rubezh.ui.seizure.list;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.text.DateFormatter;
import rubezh.text.FormattedQuantity;
import rubezh.text.QuantityFormatter;
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
        String amount = first.amount() == null ? "" : ", " + amount(first);
        int more = seizure.items().size() - 1;
        return name + amount + (more > 0 ? " +" + more : "");
    }

    FormattedQuantity amount(SeizedItem item) {
        var amount = java.util.Objects.requireNonNull(item.amount());
        return quantities()
                .quantity(amount.unit().dimension().toString(), amount.quantity().base());
    }

    private QuantityFormatter quantities() {
        return new QuantityFormatter(texts.messages(), texts.numbers());
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
        addCode(parts, seizure.place().post());
        addCode(parts, seizure.event().direction());
        return String.join(" · ", parts);
    }

    void addCode(List<String> parts, @Nullable Code code) {
        if (code != null) {
            parts.add(labels.brief(code));
        }
    }

    String conveyance(Conveyance conveyance) {
        var parts = new ArrayList<String>();
        addCode(parts, conveyance.type());
        if (conveyance.registration() != null) {
            parts.add(conveyance.registration());
        }
        return String.join(" ", parts);
    }

    String person(Person person) {
        var parts = new ArrayList<String>();
        addCode(parts, person.role());
        addCode(parts, person.citizenship());
        addCode(parts, person.sex());
        if (person.age() != null) {
            parts.add(texts.text("list.preview.age", person.age()));
        }
        return String.join(" · ", parts);
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
