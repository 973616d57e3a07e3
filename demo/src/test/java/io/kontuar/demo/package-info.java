@NullMarked
package io.kontuar.demo;

import org.jspecify.annotations.NullMarked;
