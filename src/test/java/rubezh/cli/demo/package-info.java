@NullMarked
package rubezh.cli.demo;

import org.jspecify.annotations.NullMarked;
