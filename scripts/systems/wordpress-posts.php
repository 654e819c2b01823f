<?php
// Installs WordPress in a copy and writes a post for each code: `php wordpress-posts.php FOLDER CODES.json`. Its last line is the ids, as JSON.
[, $folder, $codes] = $argv;
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
$editor = wp_install('Test', 'editor', 'editor@example.org', false, '', wp_generate_password())['user_id'];
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => wp_generate_password(), 'role' => 'author']);
$code = json_decode(file_get_contents($codes), true);
$html = fn($text) => "<!-- wp:html -->\n$text\n<!-- /wp:html -->";
$block = fn($url) => "<!-- wp:embed {\"url\":\"$url\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n$url\n</div></figure>\n<!-- /wp:embed -->";
$ids = [];
$write = function ($name, $user, $content) use (&$ids) {
  wp_set_current_user($user);
  kses_init();
  $ids[$name] = wp_insert_post(
    wp_slash(['post_title' => $name, 'post_content' => $content, 'post_status' => 'publish', 'post_author' => $user]),
  );
};
$write('responsive', $editor, $html($code['responsive']));
$write('plain', $editor, $html($code['plain']));
$write('picture', $editor, $html($code['picture']));
$write('block', $editor, $block($code['address']));
$write('line', $editor, "Before.\n\n{$code['address']}\n\nAfter.");
$write('author-responsive', $author, $html($code['responsive']));
$write('author-picture', $author, $html($code['picture']));
$write('author-line', $author, "Before.\n\n{$code['address']}\n\nAfter.");
echo "\n" . json_encode($ids);
