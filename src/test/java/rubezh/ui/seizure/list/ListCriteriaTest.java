package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.register.Query;
import rubezh.text.Language;

/** What the list asks the catalogue for. */
final class ListCriteriaTest {
    private static final ListScope SCOPE =
            new ListScope(
                    new Filter.Day(ZoneOffset.UTC, LocalTime.MIDNIGHT),
                    "KG-OSH",
                    "officer:asanov",
                    InstantSource.fixed(Instant.EPOCH),
                    Optional::empty);

    private final ListCriteria criteria = new ListCriteria();
    private final ArrayList<Language> asked = new ArrayList<>();

    @BeforeEach
    void listen() {
        criteria.onChange(() -> asked.add(criteria.query(SCOPE, "").language()));
    }

    @Test
    void aSwitchOfLanguageSortsALabelledColumnAnew() {
        criteria.order().set(new ListOrder(PLACE_POST.path(), false));
        criteria.language().set(Language.EN);
        assertThat(asked).containsExactly(Language.RU, Language.EN);
    }

    @Test
    void theOrderOfTimeIsTheSameQueryInEveryLanguage() {
        var inRussian = criteria.query(SCOPE, "");
        criteria.language().set(Language.EN);
        assertThat(criteria.query(SCOPE, "")).isEqualTo(inRussian);
    }

    @Test
    void thePresetOfReturnedRecordsIsWhatTheStatusBarCounts() {
        assertThat(FilterPreset.RETURNED.apply(Query.ALL, SCOPE))
                .isEqualTo(Query.returnedTo("KG-OSH"));
    }
}
