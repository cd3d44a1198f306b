package rubezh.domain.seizure;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Personal;

/**
 * What is declared of a field besides its type.
 *
 * @param sharing who may get it
 * @param limit characters a text may have
 */
public record FieldDeclaration(Sharing sharing, int limit) {
    /** Classes X, P and L of the dictionary. */
    public enum Sharing {
        /** Not about a person: may leave the station by default. */
        OPEN,
        /** About a person: leaves the station only by an explicit rule. */
        PERSONAL,
        /** Never leaves the service. */
        LOCAL
    }

    /**
     * Reads the declaration of a field of a seizure.
     *
     * @param path dotted path, {@code parties.persons.surname}
     * @throws IllegalArgumentException if there is no such field
     */
    public static FieldDeclaration of(String path) {
        Class<?> type = Seizure.class;
        RecordComponent found = null;
        for (String name : path.split("\\.")) {
            found = component(type, name, path);
            type = element(found);
        }
        if (found == null) {
            throw new IllegalArgumentException("no field " + path);
        }
        return new FieldDeclaration(sharing(found), limit(found));
    }

    /** Returns how many characters a text of a component may have. */
    public static int limit(RecordComponent component) {
        MaxLength length = component.getAnnotation(MaxLength.class);
        return length == null ? MaxLength.USUAL : length.value();
    }

    private static RecordComponent component(Class<?> type, String name, String path) {
        return Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + path));
    }

    /** Returns the type of a component, of a list that of its elements. */
    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static Sharing sharing(RecordComponent component) {
        if (component.isAnnotationPresent(Internal.class)) {
            return Sharing.LOCAL;
        }
        return component.isAnnotationPresent(Personal.class) ? Sharing.PERSONAL : Sharing.OPEN;
    }
}
