package rubezh.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Names are shown as stored; known ranks are shown in the language of the reader. */
final class OfficerTest {
    private static final Messages RU = Messages.in(Language.RU);
    private static final Messages EN = Messages.in(Language.EN);

    @Test
    void aKnownRankIsShownInTheLanguageOfTheReader() {
        var officer = new Officer("asanov", "Асанов А. К.", Rank.SENIOR_OFFICER.code());
        assertThat(officer.rankIn(RU::text)).isEqualTo("старший инспектор");
        assertThat(officer.rankIn(EN::text)).isEqualTo("senior officer");
        assertThat(officer.nameIn(EN::text)).isEqualTo("Асанов А. К.");
    }

    @Test
    void aRankAsTypedStaysUnchanged() {
        var officer = new Officer("asanov", "Асанов А. К.", "капитан таможенной службы");
        assertThat(officer.rankIn(EN::text)).isEqualTo("капитан таможенной службы");
    }

    @Test
    void anOfficerWithoutNameIsShownByRank() {
        var nobody = new Officer("sync", "", Rank.SYNC_STAFF.code());
        assertThat(nobody.nameIn(RU::text)).isEqualTo("сотрудник обмена");
        assertThat(nobody.nameIn(EN::text)).isEqualTo("exchange officer");
    }

    @ParameterizedTest
    @EnumSource
    void everyPositionHasItsWordsAndIsFoundByItsCode(Rank rank) {
        assertThat(Rank.of(rank.code())).contains(rank);
        assertThat(RU.has(rank.key())).isTrue();
        assertThat(EN.has(rank.key())).isTrue();
    }
}
