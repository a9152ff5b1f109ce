"""What `rustool check` holds the files to.

One rule is one module, in the folder of the file that it speaks about (`every/`: of several), and each folder's tuple
`RULES` lists its own. `engine` runs them, `manual` has their pages, `reading` those of what is found before any rule.
"""
