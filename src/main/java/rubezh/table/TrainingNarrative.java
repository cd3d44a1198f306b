package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.shape.RecordShape;

/** Narrative of a training case, built from labels. */
final class TrainingNarrative {
    private static final RecordShape<Seizure> SHAPE = SeizureShape.SHAPE;

    private TrainingNarrative() {}

    /** Returns the case with its narrative. */
    static Seizure withNarrative(Seizure seizure, DomainFormat format) {
        String goods = goods(seizure.items(), format);
        String place = format.value(seizure.concealment().place());
        Seizure summed = SHAPE.with(seizure, NARRATIVE_SUMMARY.pointer(), goods + ", " + place);
        return SHAPE.with(
                summed,
                NARRATIVE_CIRCUMSTANCES.pointer(),
                circumstances(seizure, goods, place, format));
    }

    private static String circumstances(
            Seizure seizure, String goods, String place, DomainFormat format) {
        return format.messages()
                .text(
                        "common.training.circumstances",
                        format.value(seizure.place().post()),
                        format.value(seizure.event().direction()),
                        format.value(seizure.route().departure()),
                        format.value(seizure.route().destination()),
                        format.value(seizure.detection().selection()),
                        format.value(seizure.detection().means()),
                        place,
                        goods);
    }

    private static String goods(List<SeizedItem> items, DomainFormat format) {
        return items.stream().map(item -> goods(item, format)).collect(Collectors.joining("; "));
    }

    private static String goods(SeizedItem item, DomainFormat format) {
        String substance = item.substance() == null ? "" : format.shortLabel(item.substance());
        String amount =
                item.amount() == null ? "" : format.figure(item.amount().quantity()).toString();
        return substance + " " + amount;
    }
}
