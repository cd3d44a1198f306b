package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.Seizures;

/** Contract of {@link Catalogue#similar} for marks of goods, their images and routes. */
public abstract class SimilarMarkContract extends SimilarContract {
    private static final String PICTURE = "/evidence/attachments/" + id(76);
    private static final String SHOWS = PICTURE + "/shows";
    private static final String MARKS = Seizures.ITEM + "/appearance/marks";

    @ParameterizedTest
    @CsvSource({
        "«Скорпион» 999,true",
        "999 SKORPION,true",
        "Скорпион,false",
        "Скорпион 999 красный,false",
    })
    void aMarkIsFoundByItsWordsInAnyOrderAndScript(String typed, boolean found) {
        put(id(1), with(other(), MARKS, "скорпион-999"));
        assertThat(reasons(with(unrelated(), MARKS, typed)))
                .isEqualTo(found ? List.of("SAME_MARK " + typed + " " + MARKS) : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"нет", "Без маркировки", "No marks.", "—", "б/н"})
    void textThatSaysThereIsNoMarkIsNone(String typed) {
        put(id(1), with(other(), MARKS, typed));
        assertThat(reasons(with(unrelated(), MARKS, typed))).isEmpty();
    }

    @Test
    void anImageIsFoundIfItShowsTheMarksOfBothCases() {
        Sha256 image = Sha256.digest(new byte[] {1});
        String line = Seizures.ITEM.substring("/items/".length());
        put(id(1), with(picture(other(), image), SHOWS, PartRef.of("MARKS " + line)));
        Seizure here = picture(unrelated(), image);
        assertThat(reasons(with(here, SHOWS, PartRef.of("MARKS " + line))))
                .containsExactly("SAME_MARK_PICTURE  " + PICTURE + "/content");
        assertThat(reasons(with(here, SHOWS, PartRef.of("GOODS " + line)))).isEmpty();
        assertThat(reasons(here)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P7D,true", "-P7D,true", "P7DT1M,false", "-P7DT1M,false"})
    void aRouteIsTheSameWithinSevenDays(Duration later, boolean found) {
        put(id(1), other());
        assertThat(reasons(at(START.plus(later))))
                .isEqualTo(found ? List.of("SAME_ROUTE TJ RU /route/departure") : List.of());
    }

    @Test
    void aRouteIsTheSameOnlyAsAWhole() {
        put(id(1), other());
        Seizure here = at(START.plusDays(1));
        assertThat(reasons(with(here, "/route/destination", new Country("KZ")))).isEmpty();
        assertThat(reasons(with(here, "/event/direction", new Direction("INT")))).isEmpty();
        assertThat(reasons(with(here, Seizures.ITEM + "/substance", new Substance("OPI-OPM"))))
                .isEmpty();
        assertThat(reasons(withoutPost(here))).isEmpty();
        assertThat(reasons(withoutRoute(here))).isEmpty();
    }

    @Test
    void anUnknownCountryOrDirectionIsNoRoute() {
        Seizure country = with(other(), "/route/departure", new Country("XX"));
        Seizure direction = with(other(), "/event/direction", new Direction("UNK"));
        put(id(1), country);
        put(id(2), direction);
        assertThat(reasons(with(country, "/event/start", START.plusDays(1)))).isEmpty();
        assertThat(reasons(with(direction, "/event/start", START.plusDays(1)))).isEmpty();
    }

    private static Seizure picture(Seizure seizure, Sha256 image) {
        return with(seizure, PICTURE + "/content", image);
    }
}
