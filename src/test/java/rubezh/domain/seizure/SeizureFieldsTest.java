package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** Each constant is named after its path. */
class SeizureFieldsTest {
    @Test
    void eachConstantIsNamedAsItsPath() throws IllegalAccessException {
        int constants = 0;
        for (Field constant : SeizureFields.class.getDeclaredFields()) {
            if (Modifier.isPublic(constant.getModifiers())) {
                var field = (FieldPath) constant.get(null);
                assertThat(constant.getName()).isEqualTo(nameOf(field.path()));
                constants++;
            }
        }
        assertThat(constants).isPositive();
    }

    @Test
    void theClassHasOnlyConstants() {
        assertThat(Arrays.stream(SeizureFields.class.getDeclaredFields()).map(Field::getType))
                .containsOnly(FieldPath.class);
    }

    private static String nameOf(String path) {
        return path.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }
}
