package rubezh.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.shape.LeafCodec;

class CodeTest {
    @Test
    void equalIsTheSameCodeOfTheSameList() {
        assertThat(new Code.Country("KG"))
                .isEqualTo(new Code.Country("KG"))
                .hasSameHashCodeAs(new Code.Country("KG"))
                .hasToString("KG")
                .isNotEqualTo(new Code.Country("TJ"))
                .isNotEqualTo(new Code.Post("KG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kg", "-A", "К", "A B", "A23456789012345678901234567890123"})
    void malformedCodesAreRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Code.Country(code))
                .withMessage("not a code: " + code);
    }

    @Test
    void whatACodeMayBeIsWhatItsPatternSays() {
        Stream<String> texts =
                IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                        .mapToObj(c -> String.valueOf((char) c))
                        .flatMap(c -> Stream.of(c, "A" + c, "A".repeat(31) + c));
        assertThat(texts).allMatch(text -> isCode(text) == Code.SHAPE.matcher(text).matches());
        assertThat(isCode("A".repeat(33))).isFalse();
    }

    private static boolean isCode(String text) {
        try {
            return new Code.Country(text).code().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void everyTypeIsReadFromTextAndHasAListOfItsOwn() {
        var lists = EnumSet.noneOf(CodeListId.class);
        List<Class<?>> types = leaves(Code.class);
        for (Class<?> type : types) {
            Object value = LeafCodec.fromPlain(type, "X1");
            assertThat(value).isInstanceOf(type).hasToString("X1");
            lists.add(((Code) value).list());
        }
        assertThat(types).hasSizeGreaterThan(50);
        assertThat(lists).hasSameSizeAs(types);
    }

    private static List<Class<?>> leaves(Class<?> type) {
        Class<?>[] below = type.getPermittedSubclasses();
        if (below == null) {
            return List.of(type);
        }
        var leaves = new ArrayList<Class<?>>();
        for (Class<?> one : below) {
            leaves.addAll(leaves(one));
        }
        return leaves;
    }
}
