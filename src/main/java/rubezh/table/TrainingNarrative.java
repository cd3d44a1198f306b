package rubezh.table;

import java.util.List;
import java.util.stream.Collectors;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.RecordShape;

/** Tells a training case in a sentence of labels. */
final class TrainingNarrative {
    private static final RecordShape<Seizure> SHAPE = SeizureShape.SHAPE;

    private TrainingNarrative() {}

    /** Returns the case with its narrative. */
    static Seizure withNarrative(Seizure seizure, DomainFormat wording) {
        String goods = goods(seizure.items(), wording);
        String place = wording.value(seizure.concealment().place());
        Seizure summed = SHAPE.with(seizure, "/narrative/summary", goods + ", " + place);
        return SHAPE.with(
                summed, "/narrative/circumstances", circumstances(seizure, goods, place, wording));
    }

    private static String circumstances(
            Seizure seizure, String goods, String place, DomainFormat wording) {
        return wording.messages()
                .text(
                        "common.training.circumstances",
                        wording.value(seizure.place().post()),
                        wording.value(seizure.event().direction()),
                        wording.value(seizure.route().departure()),
                        wording.value(seizure.route().destination()),
                        wording.value(seizure.detection().selection()),
                        wording.value(seizure.detection().means()),
                        place,
                        goods);
    }

    private static String goods(List<SeizedItem> items, DomainFormat wording) {
        return items.stream().map(item -> goods(item, wording)).collect(Collectors.joining("; "));
    }

    private static String goods(SeizedItem item, DomainFormat wording) {
        String substance = item.substance() == null ? "" : wording.shortLabel(item.substance());
        String amount =
                item.amount() == null ? "" : wording.figure(item.amount().quantity()).toString();
        return substance + " " + amount;
    }
}
