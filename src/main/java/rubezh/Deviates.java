package rubezh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that breaks a rule of the architecture on purpose, so that the exception stands
 * where it is taken and not in a list far away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Deviates {
    /** Names of the rules, as the architecture test prints them. */
    String[] from();

    /** Number of the decision record that allows it, say {@code "0044"}. */
    String decision();
}
