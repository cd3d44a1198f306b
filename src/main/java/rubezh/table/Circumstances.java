package rubezh.table;

import java.util.List;
import java.util.stream.Collectors;
import rubezh.domain.seizure.Narrative;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.wording.Wording;

/** Tells a training case in a sentence of labels. */
final class Circumstances {
    private Circumstances() {}

    /** Returns the case with its narrative. */
    static Seizure told(Seizure s, Wording wording) {
        return new Seizure(
                s.header(),
                s.event(),
                s.place(),
                s.route(),
                s.conveyances(),
                s.detection(),
                s.items(),
                s.concealment(),
                s.parties(),
                narrative(s, wording));
    }

    private static Narrative narrative(Seizure seizure, Wording wording) {
        String goods = goods(seizure.items(), wording);
        return new Narrative(
                goods + ", " + wording.value(seizure.concealment().place()),
                wording.messages()
                        .text(
                                "common.training.circumstances",
                                wording.value(seizure.place().post()),
                                wording.value(seizure.event().direction()),
                                wording.value(seizure.route().departure()),
                                wording.value(seizure.route().destination()),
                                wording.value(seizure.detection().selection()),
                                wording.value(seizure.detection().means()),
                                wording.value(seizure.concealment().place()),
                                goods));
    }

    private static String goods(List<SeizedItem> items, Wording wording) {
        return items.stream().map(item -> goods(item, wording)).collect(Collectors.joining("; "));
    }

    private static String goods(SeizedItem item, Wording wording) {
        String substance = item.substance() == null ? "" : wording.shortLabel(item.substance());
        String amount =
                item.amount() == null ? "" : wording.figure(item.amount().quantity()).toString();
        return substance + " " + amount;
    }
}
