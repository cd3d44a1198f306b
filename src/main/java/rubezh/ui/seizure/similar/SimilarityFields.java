package rubezh.ui.seizure.similar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;

/** Values that similar cases are compared by; a search is repeated only if they change. */
record SimilarityFields(List<@Nullable Object> values) {
    static SimilarityFields of(Seizure seizure) {
        var values = new ArrayList<@Nullable Object>();
        values.add(seizure.event().start());
        values.add(seizure.place().post());
        seizure.items()
                .forEach(item -> {
                    values.add(item.substance());
                    values.add(item.amount());
                });
        seizure.conveyances()
                .forEach(line -> {
                    values.add(line.registration());
                    values.add(line.trailer());
                });
        seizure.parties().persons().forEach(person -> add(values, person));
        values.add(seizure.evidence().packages());
        values.add(seizure.proceedings().documents());
        values.add(seizure.proceedings().related());
        return new SimilarityFields(values);
    }

    private static void add(List<@Nullable Object> values, Person person) {
        values.add(person.surname());
        values.add(person.givenName());
        values.add(person.birth());
        values.add(person.identity().number());
    }
}
